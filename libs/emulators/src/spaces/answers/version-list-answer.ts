import type { SpacesBucket, SpacesObject } from '../bucket/spaces-bucket.types.js';
import { compareKeys } from '../bucket/bucket-shelf.js';
import { objectIndex } from '../objects/object-index.js';
import type { BucketAnswer } from './bucket-answer.types.js';
import { contentsOf, readMaxKeys } from './object-list-answer.js';
import { xmlAnswer } from './xml-answer.js';

interface Version {
  readonly object: SpacesObject;
  readonly isLatest: boolean;
}

const versionsOf = (bucket: SpacesBucket): Version[] => {
  const index = objectIndex(bucket);
  const current = Array.from({ length: index.count }, (_, position) => ({
    object: index.at(position),
    isLatest: true,
  }));
  const earlier = (bucket.earlierVersions ?? []).map((object) => ({ object, isLatest: false }));
  return [...current, ...earlier].sort((one, other) => compareKeys(one.object.key, other.object.key));
};

/** The first row of a page. The id of a version or an upload is its position, counted from 1. */
export const startOf = (marker: string | undefined): number => (marker === undefined ? 0 : Number(marker));

/** ListObjectVersions (Amazon S3 API reference): all versions of all objects, newest first within a key. */
export const versionListAnswer: BucketAnswer = (question) => {
  const { bucket, query } = question;
  const limit = readMaxKeys(query['max-keys']);
  const all = versionsOf(bucket);
  const start = startOf(query['version-id-marker']);
  const page = all.slice(start, start + limit);
  const last = page.at(-1);
  const isTruncated = start + page.length < all.length && last !== undefined;
  return xmlAnswer('ListVersionsResult', {
    EncodingType: query['encoding-type'],
    Name: bucket.name,
    Prefix: '',
    KeyMarker: query['key-marker'] ?? '',
    VersionIdMarker: query['version-id-marker'] ?? '',
    MaxKeys: limit,
    IsTruncated: isTruncated,
    NextKeyMarker: isTruncated ? contentsOf(last.object, question, false).Key : undefined,
    NextVersionIdMarker: isTruncated ? String(start + page.length) : undefined,
    Version: page.map(({ object, isLatest }, position) => ({
      ...contentsOf(object, question, true),
      VersionId: String(start + position + 1),
      IsLatest: isLatest,
    })),
  });
};
