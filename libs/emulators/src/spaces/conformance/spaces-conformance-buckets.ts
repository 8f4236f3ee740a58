import { type SpacesBucket } from '../bucket/spaces-bucket.types.js';

const policyFor = (bucket: string, statement: object): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${bucket}/*`, ...statement },
    ],
  });

const ONE_ACCOUNT = { Principal: { AWS: ['arn:aws:iam:::user/acct-b'] } };
const ONE_NETWORK = { Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } };

const KEYS = ['a b/c&d.txt', 'folder/1.txt', 'folder/2.txt', 'folder/3.txt', 'z<1>.txt', 'é.txt', '\u{1F600}.txt'];

const base = { owner: 'acct-a', createdAt: '2026-01-02T03:04:05.678Z', acl: 'private' } as const;

/**
 * The buckets of the conformance table, in one region, owned by `acct-a`. Small enough to be created on a real server.
 */
export const conformanceBuckets = (region: string): SpacesBucket[] => [
  {
    ...base,
    region,
    name: 'conformance-conditional',
    policy: policyFor('conformance-conditional', ONE_NETWORK),
  },
  { ...base, region, name: 'conformance-empty' },
  {
    ...base,
    region,
    name: 'conformance-full',
    versioning: 'Enabled',
    cors: [
      {
        ID: 'browsers',
        AllowedMethods: ['GET', 'PUT'],
        AllowedOrigins: ['https://a.example.com', 'https://b.example.com'],
        AllowedHeaders: ['*'],
        MaxAgeSeconds: 300,
        ExposeHeaders: ['ETag'],
      },
    ],
    lifecycle: [
      { ID: 'tmp', Filter: { Prefix: 'tmp/' }, Status: 'Enabled', Expiration: { Days: 30 } },
      {
        ID: 'old',
        Filter: { Prefix: '' },
        Status: 'Disabled',
        NoncurrentVersionExpiration: { NoncurrentDays: 7 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 2 },
      },
    ],
    policy: policyFor('conformance-full', ONE_ACCOUNT),
    tags: { env: 'production', 'cost centre': 'a & b' },
    objects: KEYS.map((key, index) => ({ key, size: index * 10 })),
  },
  {
    ...base,
    region,
    name: 'conformance-many',
    versioning: 'Suspended',
    policy: policyFor('conformance-many', { Effect: 'Deny' }),
    objects: { count: 1_050, totalBytes: 1_055 },
  },
  { ...base, region, name: 'conformance-policy', policy: policyFor('conformance-policy', {}) },
  { ...base, region, name: 'conformance-public', acl: 'public-read', objects: [{ key: 'index.html', size: 5 }] },
];
