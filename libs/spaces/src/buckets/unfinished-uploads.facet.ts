import { ListMultipartUploadsCommand, type ListMultipartUploadsOutput } from '@aws-sdk/client-s3';
import { type CursorAnswer, cursorListing } from '@maestro/core';
import { catchError, map, type Observable, of, reduce, throwError } from 'rxjs';
import type { BucketAddress } from '../client/spaces-call.types.js';
import type { SpacesClient } from '../client/spaces.client.js';
import type { BucketFacet } from './bucket-facet.types.js';
import { BucketGone, nextMarkers, readMarkers } from './list-markers.js';

/**
 * How many multipart uploads of a bucket were begun and neither completed nor aborted: their parts take up space that is paid for, and no list
 * of objects shows them. Their size would cost one more request for each upload.
 */
export const unfinishedUploadsFacet: BucketFacet = {
  name: 'Uploads',
  fields: ['unfinishedUploadCount'],
  read: (client, bucket) =>
    cursorListing<number>({
      endpoint: `ListMultipartUploads ${bucket.region}/${bucket.name}`,
      fetch: (cursor) => uploadPage(client, bucket, cursor),
    }).pipe(
      reduce((sum, { rows }) => rows.reduce((a, b) => a + b, sum), 0),
      map((unfinishedUploadCount) => ({ readings: { unfinishedUploadCount } })),
      catchError((error: unknown) => (error instanceof BucketGone ? of(undefined) : throwError(() => error))),
    ),
};

function uploadPage(
  client: SpacesClient,
  { region, name: Bucket }: BucketAddress,
  cursor: string | undefined,
): Observable<CursorAnswer<number>> {
  const [KeyMarker, UploadIdMarker] = readMarkers(cursor);
  return client
    .call<ListMultipartUploadsOutput | undefined>({
      operation: 'ListMultipartUploads',
      region,
      bucket: Bucket,
      send: (s3, options) =>
        s3.send(new ListMultipartUploadsCommand({ Bucket, KeyMarker, UploadIdMarker, EncodingType: 'url' }), options),
      notFound: { NoSuchBucket: undefined },
    })
    .pipe(
      map((page) => {
        if (!page) throw new BucketGone();
        const { Uploads = [], IsTruncated, NextKeyMarker, NextUploadIdMarker } = page;
        return {
          rows: [Uploads.length],
          next: nextMarkers('ListMultipartUploads', IsTruncated, [NextKeyMarker, NextUploadIdMarker]),
        };
      }),
    );
}
