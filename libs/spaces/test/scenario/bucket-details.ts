import { DetailError, type DetailRoute, type Row } from '@maestro/testkit';

const OWNER = { ID: 'one', DisplayName: 'One' };
const READ_BY_ALL = {
  Grantee: {
    '@_xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    '@_xsi:type': 'Group',
    URI: 'http://acs.amazonaws.com/groups/global/AllUsers',
  },
  Permission: 'READ',
};

/** Buckets with this name, and their copies, have every setting; others have none. */
export const CONFIGURED = 'assets';

const isConfigured = ({ Name }: Row): boolean => String(Name).startsWith(CONFIGURED);

/** A setting, or the code of the 404 that means it was never set. */
const setting = (parameter: string, set: object | string, noneSet: object | string): DetailRoute => ({
  path: '/{part}/{id}',
  query: { [parameter]: '' },
  answer: (bucket) => (isConfigured(bucket) ? set : noneSet),
});

/** The plugin's requests for each bucket, with responses of radosgw (Amazon S3 API reference). */
export const bucketDetails: readonly DetailRoute[] = [
  setting('versioning', { VersioningConfiguration: { Status: 'Enabled' } }, { VersioningConfiguration: '' }),
  setting(
    'cors',
    {
      CORSConfiguration: {
        CORSRule: [
          { AllowedOrigin: 'https://example.com', AllowedMethod: 'GET', AllowedHeader: '*', MaxAgeSeconds: 300 },
        ],
      },
    },
    new DetailError(404, 'NoSuchCORSConfiguration'),
  ),
  setting(
    'lifecycle',
    {
      LifecycleConfiguration: {
        Rule: [
          {
            ID: 'tmp',
            Status: 'Enabled',
            Filter: { Prefix: 'tmp/' },
            Expiration: { Days: 30 },
            NoncurrentVersionExpiration: { NoncurrentDays: 7 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 3 },
          },
        ],
      },
    },
    new DetailError(404, 'NoSuchLifecycleConfiguration'),
  ),
  setting(
    'acl',
    { AccessControlPolicy: { Owner: OWNER, AccessControlList: { Grant: [READ_BY_ALL] } } },
    { AccessControlPolicy: { Owner: OWNER, AccessControlList: '' } },
  ),
  setting('policy', '{"Version":"2012-10-17","Statement":[]}', new DetailError(404, 'NoSuchBucketPolicy')),
  setting(
    'tagging',
    { Tagging: { TagSet: { Tag: [{ Key: 'env', Value: 'production' }] } } },
    new DetailError(404, 'NoSuchTagSet'),
  ),
  {
    path: '/{part}/{id}',
    query: { versions: '' },
    answer: ({ Name }) => ({
      ListVersionsResult: {
        Name,
        IsTruncated: false,
        Version: [
          { Key: 'one', Size: 700, IsLatest: true },
          { Key: 'one', Size: 900, IsLatest: false },
        ],
      },
    }),
  },
  {
    path: '/{part}/{id}',
    query: { uploads: '' },
    answer: ({ Name }) => ({
      ListMultipartUploadsResult: { Bucket: Name, IsTruncated: false, Upload: [{ Key: 'three', UploadId: '1' }] },
    }),
  },
  {
    path: '/{part}/{id}/three',
    query: { uploadId: '1' },
    answer: ({ Name }) => ({
      ListPartsResult: {
        ...{ Bucket: Name, Key: 'three', UploadId: '1', IsTruncated: false },
        Part: [
          { PartNumber: 1, Size: 5_242_880 },
          { PartNumber: 2, Size: 17 },
        ],
      },
    }),
  },
  {
    path: '/{part}/{id}',
    query: { 'list-type': '2' },
    answer: ({ Name }) => ({
      ListBucketResult: {
        Name,
        KeyCount: 2,
        MaxKeys: 1_000,
        IsTruncated: false,
        Contents: [
          { Key: 'one', Size: 700 },
          { Key: 'two', Size: 300 },
        ],
      },
    }),
  },
];
