import { catchError, defer, from, last, map, mergeMap, type Observable, of, reduce, toArray } from 'rxjs';
import type { ListingEvent } from './listing-outcome.types.js';
import { type ListingRequest, runListing } from './run-listing.js';

/** Up to this many are read one by one; more, and a second listing is cheaper. */
const FEW = 20;

/** Single reads at the same time; the limiter bounds them further. */
const TOGETHER = 5;

/** What the second look found of resources that a complete listing lacked. */
export interface AbsenceVerdict {
  /** Certainly not there any more. */
  readonly gone: readonly string[];
  /** There after all: the listing had missed them. */
  readonly present: readonly string[];
  /** Nobody knows: the second look failed, or was not complete. They stay. */
  readonly undecided: readonly string[];
}

/**
 * The second look before absence is believed: when one row is removed and another added between two pages, a row slips through and
 * every total still agrees. A few are read by id; many, or where the provider has no read by id, must be absent from a second complete
 * listing. Cold. Emits once and never fails.
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

function byListing(request: ListingRequest, missing: readonly string[]): Observable<AbsenceVerdict> {
  return defer(() => {
    // What the second listing hands out is what it saw.
    const seen = new Set<string>();
    return runListing({ ...request, handedOut: seen }).pipe(
      reduce((complete, event: ListingEvent) => (event.type === 'ended' ? event.outcome.complete : complete), false),
      map((complete) => {
        const absent = missing.filter((uid) => !seen.has(uid));
        return {
          gone: complete ? absent : [],
          present: missing.filter((uid) => seen.has(uid)),
          undecided: complete ? [] : absent,
        };
      }),
    );
  });
}
