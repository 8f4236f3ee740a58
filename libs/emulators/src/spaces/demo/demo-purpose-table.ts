import { type SpacesBucket } from '../bucket/spaces-bucket.types.js';

/** The purposes of buckets, and their settings. */
export interface DemoPurpose {
  readonly name: string;
  readonly settings: Pick<SpacesBucket, 'acl' | 'versioning' | 'cors' | 'lifecycle' | 'tags'>;
  /** The approximate number of objects, and their size in bytes. */
  readonly objects: number;
  readonly objectBytes: number;
}

const BROWSER_RULE = {
  ID: 'browsers',
  AllowedMethods: ['GET', 'HEAD'],
  AllowedOrigins: ['https://www.example.com'],
  AllowedHeaders: ['*'],
  MaxAgeSeconds: 3_600,
};

const expireAfter = (ID: string, Prefix: string, Days: number) => [
  { ID, Filter: { Prefix }, Status: 'Enabled' as const, Expiration: { Days } },
];

/** Repeated in this order. The first four cover every setting once. */
export const DEMO_PURPOSES: readonly DemoPurpose[] = [
  {
    name: 'assets',
    settings: { acl: 'public-read', cors: [BROWSER_RULE], tags: { env: 'production' } },
    objects: 1_800,
    objectBytes: 48_000,
  },
  {
    name: 'backups',
    settings: { acl: 'private', versioning: 'Enabled', tags: { team: 'platform' } },
    objects: 260,
    objectBytes: 750_000_000,
  },
  {
    name: 'logs',
    settings: { acl: 'private', lifecycle: expireAfter('old-logs', 'nginx/', 30) },
    objects: 12_000,
    objectBytes: 96_000,
  },
  {
    name: 'uploads',
    settings: { acl: 'private', versioning: 'Suspended', cors: [BROWSER_RULE] },
    objects: 22_000,
    objectBytes: 410_000,
  },
  {
    name: 'media',
    settings: { acl: 'public-read', tags: { env: 'production', team: 'web' } },
    objects: 5_200,
    objectBytes: 3_200_000,
  },
  {
    name: 'exports',
    settings: { acl: 'private', lifecycle: expireAfter('week', '', 7) },
    objects: 340,
    objectBytes: 12_000_000,
  },
  {
    name: 'terraform-state',
    settings: { acl: 'private', versioning: 'Enabled' },
    objects: 14,
    objectBytes: 180_000,
  },
  { name: 'archive', settings: { acl: 'private' }, objects: 30_000, objectBytes: 64_000 },
];
