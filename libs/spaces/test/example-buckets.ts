import type { SpacesBucket } from '@maestro/emulators';

const base = { region: 'nyc3', owner: 'one', createdAt: '2026-01-02T03:04:05.678Z', acl: 'private' } as const;

/** A bucket without settings. */
export const bare = (name: string, more: Partial<SpacesBucket> = {}): SpacesBucket => ({ ...base, name, ...more });

/** A bucket with every setting. */
export const full: SpacesBucket = {
  ...base,
  name: 'assets',
  acl: 'public-read',
  versioning: 'Enabled',
  cors: [
    { AllowedMethods: ['GET'], AllowedOrigins: ['https://example.com'], AllowedHeaders: ['*'], MaxAgeSeconds: 300 },
  ],
  lifecycle: [
    { ID: 'all', Filter: { Prefix: '' }, Status: 'Disabled', NoncurrentVersionExpiration: { NoncurrentDays: 7 } },
    { ID: 'tmp', Filter: { Prefix: 'tmp/' }, Status: 'Enabled', Expiration: { Days: 30 } },
  ],
  tags: { env: 'production', team: '' },
  objects: { count: 2_500, totalBytes: 10_000_001 },
};

/** A policy that lets everybody read the objects of a bucket. */
export const openPolicy = (bucket: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${bucket}/*` }],
  });
