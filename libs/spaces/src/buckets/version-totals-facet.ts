import type { GetBucketVersioningOutput, ListObjectVersionsOutput } from '@aws-sdk/client-s3';
import { s3Sdk } from '../client/s3-sdk.js';
import { type CursorAnswer, cursorListing } from '@maestro/core';
import { catchError, map, mergeMap, type Observable, of, reduce, throwError } from 'rxjs';
import type { BucketAddress, SpacesClient } from '../client/spaces-client.js';
import type { BucketFacet, FacetFinding } from './read-facets.js';
import { BucketGone, nextMarkers, readMarkers } from './list-uploads.js';

/** A page of versions, as two sums. */
interface Totals {
  readonly versionCount: number;
  readonly versionsSizeBytes: number;
}

/**
 * The number and total size of all object versions of a bucket, including current ones. Only for buckets that have or had versioning,
 * because in others each object is its only version. Delete markers have no content and are not counted.
 */
export const versionTotalsFacet: BucketFacet = {
  name: 'Versions',
  fields: ['versionCount', 'versionsSizeBytes'],
  read: (client, bucket) =>
    versioningOf(client, bucket).pipe(
      mergeMap((answer) => {
        if (!answer) return of(undefined);
        return answer.Status ? totals(client, bucket) : of({ readings: {} });
      }),
    ),
};

const versioningOf = (
  client: SpacesClient,
  { region, name: Bucket }: BucketAddress,
): Observable<GetBucketVersioningOutput | undefined> =>
  client.call<GetBucketVersioningOutput | undefined>({
    operation: 'GetBucketVersioning',
    region,
    bucket: Bucket,
    send: (s3, options) => s3.send(new (s3Sdk().GetBucketVersioningCommand)({ Bucket }), options),
    notFound: { NoSuchBucket: undefined },
  });

function totals(client: SpacesClient, bucket: BucketAddress): Observable<FacetFinding | undefined> {
  return cursorListing<Totals>({
    endpoint: `ListObjectVersions ${bucket.region}/${bucket.name}`,
    fetch: (cursor) => versionPage(client, bucket, cursor),
  }).pipe(
    reduce((sum, { rows }) => rows.reduce(add, sum), { versionCount: 0, versionsSizeBytes: 0 }),
    map((readings) => ({ readings })),
    catchError((error: unknown) => (error instanceof BucketGone ? of(undefined) : throwError(() => error))),
  );
}

const add = (a: Totals, b: Totals): Totals => ({
  versionCount: a.versionCount + b.versionCount,
  versionsSizeBytes: a.versionsSizeBytes + b.versionsSizeBytes,
});

function versionPage(
  client: SpacesClient,
  { region, name: Bucket }: BucketAddress,
  cursor: string | undefined,
): Observable<CursorAnswer<Totals>> {
  const [KeyMarker, VersionIdMarker] = readMarkers(cursor);
  return client
    .call<ListObjectVersionsOutput | undefined>({
      operation: 'ListObjectVersions',
      region,
      bucket: Bucket,
      send: (s3, options) =>
        s3.send(
          new (s3Sdk().ListObjectVersionsCommand)({ Bucket, KeyMarker, VersionIdMarker, EncodingType: 'url' }),
          options,
        ),
      notFound: { NoSuchBucket: undefined },
    })
    .pipe(
      map((page) => {
        if (!page) throw new BucketGone();
        const { Versions = [], IsTruncated, NextKeyMarker, NextVersionIdMarker } = page;
        const versionsSizeBytes = Versions.reduce((bytes, { Size = 0 }) => bytes + Size, 0);
        const rows = [{ versionCount: Versions.length, versionsSizeBytes }];
        return { rows, next: nextMarkers('ListObjectVersions', IsTruncated, [NextKeyMarker, NextVersionIdMarker]) };
      }),
    );
}
