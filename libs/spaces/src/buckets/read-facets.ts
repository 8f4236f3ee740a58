import { type ObjectStorage, ProviderError, type ProviderErrorKind } from '@maestro/core';
import { type Observable, catchError, forkJoin, map, of, throwError } from 'rxjs';
import type { BucketAddress, SpacesClient } from '../client/spaces-client.js';

/** The values that requests for one bucket return. Two of them determine whether it is public, and two whether everybody can list it. */
export interface BucketReadings extends Omit<ObjectStorage, 'hostName' | 'public' | 'listable'> {
  readonly tags?: readonly string[];
  /** Whether its access list opens it to everybody. */
  readonly openByAcl?: boolean;
  /** Whether its policy opens it to everybody. */
  readonly openByPolicy?: boolean;
  /** Whether its access list lets everybody list its objects. */
  readonly listableByAcl?: boolean;
  /** Whether its policy does. */
  readonly listableByPolicy?: boolean;
}

/** A field of the resource that a call fills. */
export type BucketField = Exclude<keyof ObjectStorage, 'hostName'> | 'tags';

/** The result of one request. */
export interface FacetFinding {
  readonly readings: BucketReadings;
  /** The provider's response as plain data. Absent if nothing is set. */
  readonly raw?: unknown;
}

/** A reader of one aspect of each bucket. */
export interface BucketFacet {
  /** Its key in `raw`: `Cors`. */
  readonly name: string;
  /** The fields that are unknown if it cannot be read. */
  readonly fields: readonly BucketField[];
  /** Cold. Emits once; undefined if the bucket does not exist (any more). Fails with a ProviderError. */
  read(client: SpacesClient, bucket: BucketAddress): Observable<FacetFinding | undefined>;
}

/** The result of reading one facet of one bucket: a finding, or the reason for its absence. */
export interface FacetOutcome {
  readonly facet: BucketFacet;
  readonly finding?: FacetFinding;
  readonly failed?: string;
}

/** Failures of the entire sync, not of one field: a revoked key, or cancellation. */
const ENDS_THE_LISTING: ReadonlySet<ProviderErrorKind> = new Set(['authentication', 'cancelled']);

/**
 * Reads all facets of a bucket concurrently. A failed one does not affect the others. Cold. Emits once; undefined when
 * the bucket does not exist (any more).
 */
export function readFacets(
  client: SpacesClient,
  bucket: BucketAddress,
  facets: readonly BucketFacet[],
): Observable<readonly FacetOutcome[] | undefined> {
  return forkJoin(facets.map((facet) => readFacet(client, bucket, facet))).pipe(
    map((outcomes) => (outcomes.every((outcome) => outcome !== undefined) ? outcomes : undefined)),
  );
}

function readFacet(
  client: SpacesClient,
  bucket: BucketAddress,
  facet: BucketFacet,
): Observable<FacetOutcome | undefined> {
  return facet.read(client, bucket).pipe(
    map((finding) => finding && { facet, finding }),
    catchError((error: unknown) =>
      ProviderError.is(error) && !ENDS_THE_LISTING.has(error.kind)
        ? of({ facet, failed: error.message })
        : throwError(() => error),
    ),
  );
}
