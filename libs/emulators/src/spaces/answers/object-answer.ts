import { objectIndex } from '../objects/object-index.js';
import { objectPage } from '../objects/object-page.js';
import { SpacesError } from '../protocol/error-table.js';
import type { BucketAnswer } from './bucket-answer.types.js';
import { etagOf } from './object-list-answer.js';

/** GetObject, of objects with a content. */
export const objectAnswer: BucketAnswer = ({ bucket, key }) => {
  const [object] = objectPage(objectIndex(bucket), { prefix: key, after: '', limit: 1 }).objects;
  if (object?.key !== key) {
    throw new SpacesError('NoSuchKey');
  }
  if (object.content === undefined) {
    throw new SpacesError('NotImplemented');
  }
  return {
    status: 200,
    headers: {
      'content-type': 'binary/octet-stream',
      etag: etagOf(key),
      'last-modified': new Date(object.lastModified ?? bucket.createdAt).toUTCString(),
    },
    body: object.content,
  };
};
