import { parts } from './answer-parts.js';
import { type ConformanceCase } from './spaces-conformance.types.js';

const { owner, object, page } = parts;
const full = { Bucket: 'conformance-full' };
const empty = { Bucket: 'conformance-empty' };
const open = { Bucket: 'conformance-public' };
const nowhere = { Bucket: 'conformance-nowhere' };

const bucketNames = ['conditional', 'empty', 'full', 'many', 'policy', 'public'].map((name) => `conformance-${name}`);
const denied = ['AccessDenied', 403] as const;
const missing = ['NoSuchBucket', 404] as const;

/** Lists of buckets, and access. */
export const ACCESS_CONFORMANCE: readonly ConformanceCase[] = [
  {
    title: 'lists every bucket in one answer, by name',
    as: 'owner',
    call: 'ListBuckets',
    input: {},
    answer: { Owner: owner, Buckets: bucketNames.map((Name) => ({ Name, CreationDate: 'date' })) },
  },
  {
    title: 'ignores MaxBuckets, Prefix and ContinuationToken',
    as: 'owner',
    call: 'ListBuckets',
    input: { MaxBuckets: 1, Prefix: 'x', ContinuationToken: 'conformance-full' },
    answer: { Owner: owner, Buckets: bucketNames.map((Name) => ({ Name, CreationDate: 'date' })) },
  },
  {
    title: 'lists no buckets for an account without buckets',
    as: 'other',
    call: 'ListBuckets',
    input: {},
    answer: { Owner: { ID: 'acct-b', DisplayName: 'Account B' }, Buckets: [] },
  },
  {
    title: 'lists no buckets for an unsigned call',
    as: 'anonymous',
    call: 'ListBuckets',
    input: {},
    answer: { Owner: { ID: 'anonymous', DisplayName: '' }, Buckets: [] },
  },
  {
    title: 'rejects a wrong secret',
    as: 'wrong-secret',
    call: 'ListBuckets',
    input: {},
    error: ['SignatureDoesNotMatch', 403],
  },
  {
    title: 'rejects an unknown key',
    as: 'unknown-key',
    call: 'ListBuckets',
    input: {},
    error: ['InvalidAccessKeyId', 403],
  },
  {
    title: 'rejects a clock that is 20 minutes ahead',
    as: 'ahead',
    call: 'ListBuckets',
    input: {},
    error: ['RequestTimeTooSkewed', 403],
  },
  {
    title: 'accepts a clock that is 14 minutes behind',
    as: 'behind',
    call: 'GetBucketVersioning',
    input: empty,
    answer: {},
  },
  {
    title: 'accepts a signature for another region',
    as: 'other-region',
    call: 'GetBucketVersioning',
    input: empty,
    answer: {},
  },
  {
    title: 'rejects a suspended account',
    as: 'suspended',
    call: 'ListBuckets',
    input: {},
    error: ['UserSuspended', 403],
  },
  {
    title: "rejects a call on another account's bucket",
    as: 'other',
    call: 'GetBucketLocation',
    input: full,
    error: denied,
  },
  {
    title: "rejects a listing of another account's bucket",
    as: 'other',
    call: 'ListObjectsV2',
    input: full,
    error: denied,
  },
  {
    title: "rejects a call for the ACL of another account's public bucket",
    as: 'other',
    call: 'GetBucketAcl',
    input: open,
    error: denied,
  },
  {
    title: "lists another account's public bucket",
    as: 'other',
    call: 'ListObjectsV2',
    input: open,
    answer: page('conformance-public', { KeyCount: 1, Contents: [object('index.html', 5)] }),
  },
  {
    title: 'lists a public bucket for an unsigned call',
    as: 'anonymous',
    call: 'ListObjectsV2',
    input: open,
    answer: page('conformance-public', { KeyCount: 1, Contents: [object('index.html', 5)] }),
  },
  {
    title: 'rejects an unsigned call on a private bucket',
    as: 'anonymous',
    call: 'ListObjectsV2',
    input: empty,
    error: denied,
  },
  {
    title: 'rejects the name of a missing bucket',
    as: 'owner',
    call: 'GetBucketLocation',
    input: nowhere,
    error: missing,
  },
  {
    title: 'rejects the name of a missing bucket for an unsigned call',
    as: 'other',
    call: 'GetBucketAcl',
    input: nowhere,
    error: missing,
  },
  {
    title: "rejects HeadBucket on another account's bucket",
    as: 'other',
    call: 'HeadBucket',
    input: full,
    error: ['Unknown', 403],
  },
  {
    title: 'rejects HeadBucket on a missing bucket',
    as: 'owner',
    call: 'HeadBucket',
    input: nowhere,
    error: ['NotFound', 404],
  },
  { title: 'answers HeadBucket', as: 'owner', call: 'HeadBucket', input: full, answer: {} },
];
