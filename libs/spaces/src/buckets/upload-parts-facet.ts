import type { ListPartsOutput } from '@aws-sdk/client-s3';
import { s3Sdk } from '../client/s3-sdk.js';
import { type CursorAnswer, cursorListing, ProviderError } from '@maestro/core';
import { catchError, from, map, mergeMap, type Observable, of, reduce, take, throwError, toArray } from 'rxjs';
import type { BucketAddress, SpacesClient } from '../client/spaces-client.js';
import type { BucketFacet } from './read-facets.js';
import { BucketGone, listUploads, type Upload } from './list-uploads.js';

/** The maximum number of uploads of a bucket whose parts are read, with one request each. */
const MAX_UPLOADS = 1_000;

/** Uploads that are read concurrently; the limiter restricts them further. */
const CONCURRENCY = 4;

/** The total size of the parts of a bucket's unfinished uploads. Unknown for buckets with very many uploads. */
export const uploadPartsFacet: BucketFacet = {
  name: 'UploadParts',
  fields: ['unfinishedUploadsSizeBytes'],
  read: (client, bucket) =>
    listUploads(client, bucket).pipe(
      mergeMap(({ rows }) => rows),
      take(MAX_UPLOADS + 1),
      toArray(),
      mergeMap((uploads) => sizeOf(client, bucket, uploads)),
      map((unfinishedUploadsSizeBytes) => ({ readings: { unfinishedUploadsSizeBytes } })),
      catchError((error: unknown) => (error instanceof BucketGone ? of(undefined) : throwError(() => error))),
    ),
};

function sizeOf(client: SpacesClient, bucket: BucketAddress, uploads: readonly Upload[]): Observable<number> {
  if (uploads.length > MAX_UPLOADS) return throwError(() => tooMany(bucket));
  return from(uploads).pipe(
    mergeMap((upload) => partsOf(client, bucket, upload), CONCURRENCY),
    reduce((sum, bytes) => sum + bytes, 0),
  );
}

function tooMany({ region, name }: BucketAddress): ProviderError {
  const message =
    `The bucket has more than ${MAX_UPLOADS.toLocaleString('en')} unfinished uploads. Reading their sizes would take one request each, so they were not ` +
    'read. Abort abandoned uploads, or add a lifecycle rule that does so.';
  return new ProviderError({
    kind: 'invalid-response',
    retryable: false,
    endpoint: `ListParts ${region}/${name}`,
    message,
  });
}

/** The size of one upload's parts in bytes; 0 if it was completed or aborted. */
function partsOf(client: SpacesClient, bucket: BucketAddress, upload: Upload): Observable<number> {
  return cursorListing<number>({
    endpoint: `ListParts ${bucket.region}/${bucket.name}`,
    fetch: (cursor) => partPage(client, bucket, upload, cursor),
  }).pipe(reduce((sum, { rows }) => rows.reduce((a, b) => a + b, sum), 0));
}

function partPage(
  client: SpacesClient,
  { region, name: Bucket }: BucketAddress,
  { key: Key, id: UploadId }: Upload,
  PartNumberMarker: string | undefined,
): Observable<CursorAnswer<number>> {
  return client
    .call<ListPartsOutput>({
      operation: 'ListParts',
      region,
      bucket: Bucket,
      send: (s3, options) =>
        s3.send(new (s3Sdk().ListPartsCommand)({ Bucket, Key, UploadId, PartNumberMarker }), options),
      notFound: { NoSuchUpload: {} as ListPartsOutput, NoSuchBucket: {} as ListPartsOutput },
    })
    .pipe(
      map(({ Parts = [], IsTruncated, NextPartNumberMarker }) => ({
        rows: [Parts.reduce((bytes, { Size = 0 }) => bytes + Size, 0)],
        next: IsTruncated ? NextPartNumberMarker : undefined,
      })),
    );
}
