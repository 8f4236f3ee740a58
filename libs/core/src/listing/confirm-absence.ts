import { catchError, defer, from, last, map, mergeMap, type Observable, of, reduce, toArray } from 'rxjs';
import type { ListingEvent } from './listing-outcome.types.js';
import { type ListingRequest, runListing } from './run-listing.js';

/** Up to this many are read one by one; more, and listings are cheaper. */
const FEW = 20;

/** More listings of an account that does not keep still would tell no more: the next sync looks again. */
const MOST_LISTINGS = 3;

/** Single reads at the same time; the limiter bounds them further. */
const TOGETHER = 5;

/** What the second look found of resources that a complete listing lacked. */
export interface AbsenceVerdict {
  /** Certainly not there any more. */
  readonly gone: readonly string[];
  /** There after all: the listing had missed them. */
  readonly present: readonly string[];
  /** Nobody knows: the second look failed, was not complete, or the list kept changing. They stay. */
  readonly undecided: readonly string[];
}

/**
 * The second look before absence is believed: when one row is removed and another added between two pages, a row slips through and
 * every total still agrees. A few are read by id. Many, or where the provider has no read by id, must be absent from two more complete
 * listings, of which the later one has every row of the earlier one: a row slips through a listing whose totals agree only past
 * another that was read and then removed, and that one the next listing lacks. Cold. Emits once and never fails.
 *
 * @param missing uids that a complete listing of the part lacked.
 */
export function confirmAbsence(request: ListingRequest, missing: readonly string[]): Observable<AbsenceVerdict> {
  if (missing.length === 0) return of({ gone: [], present: [], undecided: [] });
  return request.collector.exists && missing.length <= FEW ? byId(request, missing) : byListing(request, missing);
}

function byId({ collector, part }: ListingRequest, missing: readonly string[]): Observable<AbsenceVerdict> {
  const look = (uid: string): Observable<readonly [string, boolean | undefined]> =>
    defer((): Observable<boolean | undefined> => collector.exists?.(uid, part) ?? of(undefined)).pipe(
      catchError(() => of(undefined)),
      last(null, undefined),
      map((found) => [uid, found] as const),
    );
  return from(missing).pipe(
    mergeMap(look, TOGETHER),
    toArray(),
    map((looks) => {
      const having = (wanted: boolean | undefined): string[] =>
        looks.filter(([, found]) => found === wanted).map(([uid]) => uid);
      return { gone: having(false), present: having(true), undecided: having(undefined) };
    }),
  );
}

/** Reads the list until two listings, one after the other, agree. */
function byListing(request: ListingRequest, missing: readonly string[]): Observable<AbsenceVerdict> {
  return defer(() => listedAgain(request, missing, []));
}

function listedAgain(
  request: ListingRequest,
  missing: readonly string[],
  earlier: readonly ReadonlySet<string>[],
): Observable<AbsenceVerdict> {
  // What a listing hands out is what it saw.
  const seen = new Set<string>();
  return runListing({ ...request, handedOut: seen }).pipe(
    reduce((complete, event: ListingEvent) => (event.type === 'ended' ? event.outcome.complete : complete), false),
    mergeMap((complete) => {
      const listings = [...earlier, seen];
      const previous = earlier.at(-1);
      const agrees = previous !== undefined && [...previous].every((uid) => seen.has(uid));
      if (complete && !agrees && listings.length < MOST_LISTINGS) return listedAgain(request, missing, listings);
      const wasSeen = (uid: string): boolean => listings.some((listing) => listing.has(uid));
      const present = missing.filter(wasSeen);
      const absent = missing.filter((uid) => !wasSeen(uid));
      return of(
        complete && agrees ? { gone: absent, present, undecided: [] } : { gone: [], present, undecided: absent },
      );
    }),
  );
}
