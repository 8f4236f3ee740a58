import { createHash } from 'node:crypto';
import type { SpacesObject } from '../bucket/spaces-bucket.types.js';
import { objectIndex } from '../objects/object-index.js';
import { objectPage } from '../objects/object-page.js';
import type { BucketAnswer, BucketQuestion } from './bucket-answer.types.js';
import { SpacesError } from '../protocol/error-table.js';
import { xmlAnswer } from './xml-answer.js';

const MOST_KEYS = 1_000;

/** As recorded: numbers above 1,000 become 1,000, negative ones 0, and anything else is an error. */
export const readMaxKeys = (text: string | undefined): number => {
  const value = text === undefined || text === '' ? MOST_KEYS : Number(text);
  if (!Number.isInteger(value)) {
    throw new SpacesError('InvalidArgument');
  }
  return Math.max(0, Math.min(value, MOST_KEYS));
};

/** Not a digest of the content, which the emulator does not have, but stable and of the same length. */
export const etagOf = (key: string): string => `"${createHash('md5').update(key).digest('hex')}"`;

/** An object in a listing. */
export const contentsOf = (object: SpacesObject, { bucket, owner, query }: BucketQuestion, withOwner: boolean) => ({
  Key: query['encoding-type'] === 'url' ? encodeURIComponent(object.key) : object.key,
  LastModified: new Date(object.lastModified ?? bucket.createdAt).toISOString(),
  ETag: etagOf(object.key),
  Size: object.size,
  StorageClass: 'STANDARD',
  ...(withOwner ? { Owner: { ID: owner.id, DisplayName: owner.displayName } } : {}),
  Type: 'Normal',
});

const pageOf = (question: BucketQuestion, after: string, withOwner: boolean) => {
  const { bucket, query } = question;
  const limit = readMaxKeys(query['max-keys']);
  const prefix = query['prefix'] ?? '';
  const { objects, truncated } = objectPage(objectIndex(bucket), { prefix, after, limit });
  const head = {
    EncodingType: query['encoding-type'],
    Name: bucket.name,
    Prefix: prefix,
    MaxKeys: limit,
    IsTruncated: truncated,
    Contents: objects.map((object) => contentsOf(object, question, withOwner)),
  };
  return { head, count: objects.length, next: truncated ? objects.at(-1)?.key : undefined };
};

/** ListObjectsV2. The continuation token is the last key of the previous page, and overrides `start-after`. */
export const objectListAnswer: BucketAnswer = (question) => {
  const { query } = question;
  const after = query['continuation-token'] ?? query['start-after'] ?? '';
  const { head, count, next } = pageOf(question, after, query['fetch-owner'] === 'true');
  return xmlAnswer('ListBucketResult', {
    ...head,
    ContinuationToken: query['continuation-token'],
    NextContinuationToken: next,
    KeyCount: count,
    StartAfter: query['start-after'],
  });
};

/** ListObjects, the first version: the gateway's response to every parameter that it does not know. */
export const objectListV1Answer: BucketAnswer = (question) => {
  const { query } = question;
  const { head, next } = pageOf(question, query['marker'] ?? '', true);
  return xmlAnswer('ListBucketResult', { ...head, Marker: query['marker'] ?? '', NextMarker: next });
};
