import { ProviderError, type CursorAnswer, cursorListing, type RowsPage } from '@maestro/core';
import type { ListMultipartUploadsOutput } from '@aws-sdk/client-s3';
import { s3Sdk } from '../client/s3-sdk.js';
import { map, type Observable, catchError, of, reduce, throwError } from 'rxjs';
import type { BucketAddress, SpacesClient } from '../client/spaces-client.js';
import type { BucketFacet } from './read-facets.js';

/** The bucket does not exist any more. It is omitted from the listing. */
export class BucketGone extends Error {}

/** The start of a page: after a key, and within the key after an id. */
type Markers = readonly [key: string | undefined, id: string | undefined];

/** The markers of a cursor; none for the first page. */
export function readMarkers(cursor: string | undefined): Markers {
  return cursor === undefined ? [undefined, undefined] : (JSON.parse(cursor) as [string, string]);
}

/** Decodes a URL-encoded key. */
export const plainKey = (encoded: string): string => decodeURIComponent(encoded.replaceAll('+', ' '));

/**
 * The cursor of the next page; undefined on the last one. Keys are URL-encoded in responses and plain in requests.
 *
 * @throws {ProviderError} if the list is truncated without a cursor: the count would be too small.
 */
export function nextMarkers(
  operation: string,
  isTruncated: boolean | undefined,
  [key, id]: Markers,
): string | undefined {
  if (!isTruncated) return undefined;
  if (key) return JSON.stringify([plainKey(key), id]);
  const message = `${operation}: the list is truncated without a continuation token. It cannot be counted.`;
  throw new ProviderError({ kind: 'invalid-response', retryable: false, endpoint: operation, message });
}

/** A multipart upload that was started and neither completed nor aborted. */
export interface Upload {
  readonly key: string;
  readonly id: string;
}

/** The unfinished uploads of a bucket, page by page. Fails with {@link BucketGone} if there is no bucket. */
export function listUploads(client: SpacesClient, bucket: BucketAddress): Observable<RowsPage<Upload>> {
  return cursorListing<Upload>({
    endpoint: `ListMultipartUploads ${bucket.region}/${bucket.name}`,
    fetch: (cursor) => uploadPage(client, bucket, cursor),
  });
}

function uploadPage(
  client: SpacesClient,
  { region, name: Bucket }: BucketAddress,
  cursor: string | undefined,
): Observable<CursorAnswer<Upload>> {
  const [KeyMarker, UploadIdMarker] = readMarkers(cursor);
  return client
    .call<ListMultipartUploadsOutput | undefined>({
      operation: 'ListMultipartUploads',
      region,
      bucket: Bucket,
      send: (s3, options) =>
        s3.send(
          new (s3Sdk().ListMultipartUploadsCommand)({ Bucket, KeyMarker, UploadIdMarker, EncodingType: 'url' }),
          options,
        ),
      notFound: { NoSuchBucket: undefined },
    })
    .pipe(
      map((page) => {
        if (!page) throw new BucketGone();
        const { Uploads = [], IsTruncated, NextKeyMarker, NextUploadIdMarker } = page;
        return {
          rows: Uploads.map(({ Key = '', UploadId = '' }) => ({ key: plainKey(Key), id: UploadId })),
          next: nextMarkers('ListMultipartUploads', IsTruncated, [NextKeyMarker, NextUploadIdMarker]),
        };
      }),
    );
}

/**
 * The number of unfinished multipart uploads of a bucket: their parts use billed storage,
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
