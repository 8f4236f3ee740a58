import { defer, mergeMap, type Observable, of, reduce } from 'rxjs';
import type { ListingEvent } from './listing-outcome.types.js';
import { type ListingRequest, runListing } from './run-listing.js';

/** More listings of an account that does not keep still would tell no more: the next sync looks again. */
const MOST_LISTINGS = 3;

/** What further listings told of resources that an earlier one lacked. */
export interface ListedAgain {
  /** Two complete listings, one after the other, agree: what none of them has is absent. */
  readonly agrees: boolean;
  readonly seen: readonly string[];
  readonly unseen: readonly string[];
}

/**
 * Reads the list until two listings, one after the other, agree: the later one has every row of the earlier one. A row slips through a
 * listing whose totals agree only past another that was read and then removed, and that one the next listing lacks. Cold. Emits once and
 * never fails.
 */
export function listAgain(request: ListingRequest, missing: readonly string[]): Observable<ListedAgain> {
  return defer(() => next(request, missing, []));
}

function next(
  request: ListingRequest,
  missing: readonly string[],
  earlier: readonly ReadonlySet<string>[],
): Observable<ListedAgain> {
  // What a listing hands out is what it saw.
  const seen = new Set<string>();
  return runListing({ ...request, handedOut: seen }).pipe(
    reduce((complete, event: ListingEvent) => (event.type === 'ended' ? event.outcome.complete : complete), false),
    mergeMap((complete) => {
      const listings = [...earlier, seen];
      const previous = earlier.at(-1);
      const agrees = previous !== undefined && [...previous].every((uid) => seen.has(uid));
      if (complete && !agrees && listings.length < MOST_LISTINGS) return next(request, missing, listings);
      const wasSeen = (uid: string): boolean => listings.some((listing) => listing.has(uid));
      return of({
        agrees: complete && agrees,
        seen: missing.filter(wasSeen),
        unseen: missing.filter((uid) => !wasSeen(uid)),
      });
    }),
  );
}
