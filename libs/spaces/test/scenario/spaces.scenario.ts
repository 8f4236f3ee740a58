import type { ProviderScenario } from '@maestro/testkit';
import { spacesCases } from '../../src/checks/spaces-cases.js';
import { bucketDetails, CONFIGURED } from './bucket-details.js';

const key = (digit: string): Record<string, string> => ({
  accessKeyId: `DO00TESTKEY00000000${digit}`,
  secretAccessKey: `${digit}he/Secret+of=the-test-key-0123456789abcdefg`,
});

/** The test data and behaviour of Spaces: S3 with a RADOS Gateway that returns the list of buckets in pages. */
export const spacesScenario: ProviderScenario = {
  credentials: {
    accounts: [key('1'), key('2')],
    seenBy: { field: 'accessKeyId', header: 'authorization' },
    malformed: [
      { why: 'an access key with a space', field: 'accessKeyId', value: { ...key('1'), accessKeyId: 'DO00 KEY' } },
      {
        why: 'a secret that is too short',
        field: 'secretAccessKey',
        value: { ...key('1'), secretAccessKey: 'secret' },
      },
    ],
  },
  endpoints: { endpoint: '{origin}/{region}' },
  regions: ['nyc3', 'ams3'],
  format: 'xml',
  errors: {
    type: 'application/xml',
    body:
      '<?xml version="1.0" encoding="UTF-8"?><Error><Code>{code}</Code><Message>{message}</Message>' +
      '<RequestId>{requestId}</RequestId></Error>',
    codes: {
      400: { code: 'InvalidArgument' },
      401: { status: 403, code: 'InvalidAccessKeyId' },
      403: { code: 'AccessDenied' },
      404: { code: 'NoSuchBucket' },
      412: { code: 'PreconditionFailed' },
      422: { code: 'InvalidRequest' },
      429: { code: 'TooManyRequests' },
      500: { code: 'InternalError' },
      503: { code: 'ServiceUnavailable' },
    },
  },
  checks: spacesCases,
  kinds: [
    {
      kind: 'spaces.bucket',
      path: '/{part}',
      page: {
        style: 'cursor',
        rows: '/ListAllMyBucketsResult/Buckets/Bucket',
        frame: { ListAllMyBucketsResult: { Owner: { ID: 'one', DisplayName: 'One' }, Buckets: {} } },
        parameter: 'continuation-token',
        size: { parameter: 'max-buckets', default: 5, max: 5 },
        next: { at: '/ListAllMyBucketsResult/ContinuationToken', as: 'cursor' },
      },
      samples: [
        { Name: CONFIGURED, CreationDate: '2026-01-02T03:04:05.678Z' },
        { Name: 'backups', CreationDate: '2026-01-03T03:04:05.678Z' },
      ],
      copy: (sample, n) => ({ ...sample, Name: `${String(sample['Name'])}-${n}` }),
      id: (row) => String(row['Name']),
      uid: (row, part) => `${part}/${String(row['Name'])}`,
      unreadable: { CreationDate: '2026-01-02T03:04:05.678Z' },
      read: { path: '/{part}/{id}', query: { location: '' }, answer: (_, part) => ({ LocationConstraint: part }) },
      details: bucketDetails,
      lacks: ['status', 'relations'],
      // Each takes six further requests.
      many: 300,
    },
  ],
};
