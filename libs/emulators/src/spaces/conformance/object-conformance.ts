import { parts } from './answer-parts.js';
import { type ConformanceCase } from './spaces-conformance.types.js';

const { owner, object, page } = parts;
const full = { Bucket: 'conformance-full' };
const empty = { Bucket: 'conformance-empty' };
const many = { Bucket: 'conformance-many' };

const folder = [1, 2, 3].map((number) => object(`folder/${number}.txt`, number * 10));

/** Pages of objects. */
export const OBJECT_CONFORMANCE: readonly ConformanceCase[] = [
  {
    title: 'lists an empty bucket',
    as: 'owner',
    call: 'ListObjectsV2',
    input: empty,
    answer: page('conformance-empty', { KeyCount: 0 }),
  },
  {
    title: 'lists keys by their bytes',
    as: 'owner',
    call: 'ListObjectsV2',
    input: full,
    answer: page('conformance-full', {
      KeyCount: 7,
      Contents: [
        object('a b/c&d.txt', 0),
        ...folder,
        object('z<1>.txt', 40),
        object('é.txt', 50),
        object('\u{1F600}.txt', 60),
      ],
    }),
  },
  {
    title: 'ends a page at max-keys, with a token for the next',
    as: 'owner',
    call: 'ListObjectsV2',
    input: { ...full, MaxKeys: 2 },
    answer: page('conformance-full', {
      MaxKeys: 2,
      KeyCount: 2,
      IsTruncated: true,
      NextContinuationToken: 'folder/1.txt',
      Contents: [object('a b/c&d.txt', 0), object('folder/1.txt', 10)],
    }),
  },
  {
    title: 'continues after the continuation token, regardless of start-after',
    as: 'owner',
    call: 'ListObjectsV2',
    input: { ...full, MaxKeys: 1, ContinuationToken: 'folder/1.txt', StartAfter: 'z' },
    answer: page('conformance-full', {
      MaxKeys: 1,
      KeyCount: 1,
      IsTruncated: true,
      ContinuationToken: 'folder/1.txt',
      NextContinuationToken: 'folder/2.txt',
      StartAfter: 'z',
      Contents: [object('folder/2.txt', 20)],
    }),
  },
  {
    title: 'lists only keys with a prefix',
    as: 'owner',
    call: 'ListObjectsV2',
    input: { ...full, Prefix: 'folder/' },
    answer: page('conformance-full', { Prefix: 'folder/', KeyCount: 3, Contents: folder }),
  },
  {
    title: 'is not truncated if the prefix ends with the page',
    as: 'owner',
    call: 'ListObjectsV2',
    input: { ...full, Prefix: 'folder/', MaxKeys: 3 },
    answer: page('conformance-full', { Prefix: 'folder/', MaxKeys: 3, KeyCount: 3, Contents: folder }),
  },
  {
    title: 'starts after a key',
    as: 'owner',
    call: 'ListObjectsV2',
    input: { ...full, StartAfter: 'z<1>.txt' },
    answer: page('conformance-full', {
      KeyCount: 2,
      StartAfter: 'z<1>.txt',
      Contents: [object('é.txt', 50), object('\u{1F600}.txt', 60)],
    }),
  },
  {
    title: 'includes owners and escapes keys on request',
    as: 'owner',
    call: 'ListObjectsV2',
    input: { ...full, MaxKeys: 1, FetchOwner: true, EncodingType: 'url' },
    answer: page('conformance-full', {
      MaxKeys: 1,
      KeyCount: 1,
      IsTruncated: true,
      EncodingType: 'url',
      NextContinuationToken: 'a b/c&d.txt',
      Contents: [{ ...object('a%20b%2Fc%26d.txt', 0), Owner: owner }],
    }),
  },
  {
    title: 'lists no keys for max-keys 0',
    as: 'owner',
    call: 'ListObjectsV2',
    input: { ...full, MaxKeys: 0 },
    answer: page('conformance-full', { MaxKeys: 0, KeyCount: 0 }),
  },
  {
    title: 'reaches the last page of many objects',
    as: 'owner',
    call: 'ListObjectsV2',
    input: { ...many, ContinuationToken: 'data/000000001/000001048.bin' },
    answer: page('conformance-many', {
      KeyCount: 1,
      ContinuationToken: 'data/000000001/000001048.bin',
      Contents: [object('data/000000001/000001049.bin', 1)],
    }),
  },
  {
    title: 'has no object with an unknown key',
    as: 'owner',
    call: 'GetObject',
    input: { ...full, Key: 'folder/4.txt' },
    error: ['NoSuchKey', 404],
  },
  {
    title: 'returns no object of an unknown bucket',
    as: 'owner',
    call: 'GetObject',
    input: { Bucket: 'conformance-none', Key: 'folder/1.txt' },
    error: ['NoSuchBucket', 404],
  },
  {
    title: 'returns no object to another account',
    as: 'other',
    call: 'GetObject',
    input: { ...empty, Key: 'folder/1.txt' },
    error: ['AccessDenied', 403],
  },
];
