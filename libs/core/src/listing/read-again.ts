import { defer, mergeMap, type Observable, of, reduce, catchError, from, last, map, toArray } from 'rxjs';
import type { ListingEvent } from './listing-outcome.types.js';
import { type ListingRequest, runListing } from './run-listing.js';

/** If an account keeps changing, further listings would not help; the next sync checks again. */
const MOST_LISTINGS = 3;

/** What further listings showed about resources that an earlier one lacked. */
interface ListedAgain {
  /** Two consecutive complete listings agree, so what neither has is absent. */
  readonly agrees: boolean;
  readonly seen: readonly string[];
  readonly unseen: readonly string[];
}

/**
 * Reads the list until two consecutive listings agree, that is, until the later one has every row of the earlier one. A
 * listing with matching totals can only miss a row if another was read and then removed, and the next listing lacks
 * that one. Cold. Emits once and never fails.
 */
export function listAgain(request: ListingRequest, missing: readonly string[]): Observable<ListedAgain> {
  return defer(() => next(request, missing, []));
}

function next(
  request: ListingRequest,
  missing: readonly string[],
  earlier: readonly ReadonlySet<string>[],
): Observable<ListedAgain> {
  // The resources that a listing emits are those that it saw.
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

/** Concurrent reads by id; the limiter restricts them further. */
const TOGETHER = 5;

/** The results of reads by id. */
export interface ReadById {
  readonly absent: readonly string[];
  readonly present: readonly string[];
  /** Reads that failed or were inconclusive. */
  readonly unanswered: readonly string[];
}

/** Reads resources individually by id. Cold. Emits once and never fails: a failed read is inconclusive. */
export function readById({ collector, part }: ListingRequest, uids: readonly string[]): Observable<ReadById> {
  const look = (uid: string): Observable<readonly [string, boolean | undefined]> =>
    defer((): Observable<boolean | undefined> => collector.exists?.(uid, part) ?? of(undefined)).pipe(
      catchError(() => of(undefined)),
      last(null, undefined),
      map((found) => [uid, found] as const),
    );
  return from(uids).pipe(
    mergeMap(look, TOGETHER),
    toArray(),
    map((looks) => {
      const having = (wanted: boolean | undefined): string[] =>
        looks.filter(([, found]) => found === wanted).map(([uid]) => uid);
      return { absent: having(false), present: having(true), unanswered: having(undefined) };
    }),
  );
}
