import { ProviderError, type ProviderErrorKind } from '@maestro/core';
import { catchError, forkJoin, map, type Observable, of, throwError } from 'rxjs';
import type { BucketAddress } from '../client/spaces-call.types.js';
import type { SpacesClient } from '../client/spaces-client.js';
import type { BucketFacet, FacetOutcome } from './bucket-facet.types.js';

/** Failures of the entire sync, not of one field: a revoked key, or cancellation. */
const ENDS_THE_LISTING: ReadonlySet<ProviderErrorKind> = new Set(['authentication', 'cancelled']);

/**
 * Reads all facets of a bucket concurrently. A failed one does not affect the others. Cold. Emits once; undefined when
 * the bucket is not there (any more).
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
