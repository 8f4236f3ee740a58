import { catchError, map, of, reduce, throwError } from 'rxjs';
import type { BucketFacet } from './bucket-facet.types.js';
import { BucketGone } from './list-markers.js';
import { listUploads } from './list-uploads.js';

/**
 * How many multipart uploads of a bucket were begun and neither completed nor aborted: their parts use billed storage,
 * and no list of objects shows them.
 */
export const unfinishedUploadsFacet: BucketFacet = {
  name: 'Uploads',
  fields: ['unfinishedUploadCount'],
  read: (client, bucket) =>
    listUploads(client, bucket).pipe(
      reduce((sum, { rows }) => sum + rows.length, 0),
      map((unfinishedUploadCount) => ({ readings: { unfinishedUploadCount } })),
      catchError((error: unknown) => (error instanceof BucketGone ? of(undefined) : throwError(() => error))),
    ),
};
