import { createHash } from 'node:crypto';
import type { SpacesBucket } from '../bucket/spaces-bucket.types.js';
import { compareKeys } from '../bucket/bucket-shelf.js';
import type { BucketAnswer } from './bucket-answer.types.js';
import { readMaxKeys } from './object-list-answer.js';
import { SpacesError } from '../protocol/error-table.js';
import { startOf } from './version-list-answer.js';
import { xmlAnswer } from './xml-answer.js';

/** In list order. The id of an upload is its position, counted from 1. */
const uploadsOf = ({ uploads = [] }: SpacesBucket): string[] => [...uploads].sort(compareKeys);

/** ListMultipartUploads (Amazon S3 API reference): uploads that were neither completed nor aborted. */
export const uploadListAnswer: BucketAnswer = ({ bucket, owner, query }) => {
  const limit = readMaxKeys(query['max-uploads']);
  const all = uploadsOf(bucket);
  const start = startOf(query['upload-id-marker']);
  const page = all.slice(start, start + limit);
  const last = page.at(-1);
  const isTruncated = start + page.length < all.length && last !== undefined;
  const encoded = (key: string): string => (query['encoding-type'] === 'url' ? encodeURIComponent(key) : key);
  return xmlAnswer('ListMultipartUploadsResult', {
    EncodingType: query['encoding-type'],
    Bucket: bucket.name,
    KeyMarker: query['key-marker'] ?? '',
    UploadIdMarker: query['upload-id-marker'] ?? '',
    NextKeyMarker: isTruncated ? encoded(last) : undefined,
    NextUploadIdMarker: isTruncated ? String(start + page.length) : undefined,
    MaxUploads: limit,
    IsTruncated: isTruncated,
    Upload: page.map((key, position) => ({
      Key: encoded(key),
      UploadId: String(start + position + 1),
      Owner: { ID: owner.id, DisplayName: owner.displayName },
      StorageClass: 'STANDARD',
      Initiated: new Date(bucket.createdAt).toISOString(),
    })),
  });
};

/** ListParts (Amazon S3 API reference): the parts of one upload so far. */
export const partListAnswer: BucketAnswer = ({ bucket, owner, query, key }) => {
  const id = query['uploadId'] ?? '';
  if (uploadsOf(bucket)[Number(id) - 1] !== key) {
    throw new SpacesError('NoSuchUpload');
  }
  const limit = readMaxKeys(query['max-parts']);
  const parts = bucket.uploadParts ?? [];
  const start = startOf(query['part-number-marker'] || undefined);
  const page = parts.slice(start, start + limit);
  const who = { ID: owner.id, DisplayName: owner.displayName };
  return xmlAnswer('ListPartsResult', {
    Bucket: bucket.name,
    Key: key,
    UploadId: id,
    StorageClass: 'STANDARD',
    PartNumberMarker: start,
    NextPartNumberMarker: start + page.length,
    MaxParts: limit,
    IsTruncated: start + page.length < parts.length,
    Owner: who,
    Part: page.map((size, position) => ({
      LastModified: new Date(bucket.createdAt).toISOString(),
      PartNumber: start + position + 1,
      ETag: `"${createHash('md5')
        .update(`${id} ${start + position}`)
        .digest('hex')}"`,
      Size: size,
    })),
  });
};
