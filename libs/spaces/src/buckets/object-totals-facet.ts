import type { ListObjectsV2Output } from '@aws-sdk/client-s3';
import { s3Sdk } from '../client/s3-sdk.js';
import { type CursorAnswer, cursorListing, ProviderError } from '@maestro/core';
import { catchError, map, type Observable, of, reduce, throwError } from 'rxjs';
import type { BucketAddress, SpacesClient } from '../client/spaces-client.js';
import type { BucketFacet } from './read-facets.js';
import { BucketGone } from './list-uploads.js';

/** A page of objects, as two sums. */
interface Totals {
  readonly objectCount: number;
  readonly totalSizeBytes: number;
}

/** The number and total size of a bucket's current objects. Reads all pages of its list and keeps only the sums. */
export const objectTotalsFacet: BucketFacet = {
  name: 'Objects',
  fields: ['objectCount', 'totalSizeBytes'],
  read: (client, bucket) =>
    cursorListing<Totals>({
      endpoint: `ListObjectsV2 ${bucket.region}/${bucket.name}`,
      fetch: (cursor) => objectPage(client, bucket, cursor),
    }).pipe(
      reduce((sum, { rows }) => rows.reduce(add, sum), { objectCount: 0, totalSizeBytes: 0 }),
      map((readings) => ({ readings })),
      catchError((error: unknown) => (error instanceof BucketGone ? of(undefined) : throwError(() => error))),
    ),
};

const add = (a: Totals, b: Totals): Totals => ({
  objectCount: a.objectCount + b.objectCount,
  totalSizeBytes: a.totalSizeBytes + b.totalSizeBytes,
});

function objectPage(
  client: SpacesClient,
  { region, name: Bucket }: BucketAddress,
  cursor: string | undefined,
): Observable<CursorAnswer<Totals>> {
  return client
    .call<ListObjectsV2Output | undefined>({
      operation: 'ListObjectsV2',
      region,
      bucket: Bucket,
      // Keys may contain characters that are invalid in XML, so they are requested encoded.
      send: (s3, options) =>
        s3.send(
          new (s3Sdk().ListObjectsV2Command)({ Bucket, ContinuationToken: cursor, EncodingType: 'url' }),
          options,
        ),
      notFound: { NoSuchBucket: undefined },
    })
    .pipe(
      map((page) => {
        if (!page) throw new BucketGone();
        return { rows: [totalsOf(page)], next: nextOf(page) };
      }),
    );
}

function totalsOf({ Contents = [] }: ListObjectsV2Output): Totals {
  return { objectCount: Contents.length, totalSizeBytes: Contents.reduce((bytes, { Size = 0 }) => bytes + Size, 0) };
}

/** @throws {ProviderError} if the list is truncated without a cursor: the sums would be too small. */
function nextOf({ IsTruncated, NextContinuationToken }: ListObjectsV2Output): string | undefined {
  if (!IsTruncated) return undefined;
  if (NextContinuationToken) return NextContinuationToken;
  const message = 'ListObjectsV2: the list of objects is truncated without a continuation token. It cannot be counted.';
  throw new ProviderError({ kind: 'invalid-response', retryable: false, endpoint: 'ListObjectsV2', message });
}
