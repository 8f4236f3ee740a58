import { catchError, defer, from, last, map, mergeMap, type Observable, of, toArray } from 'rxjs';
import type { ListingRequest } from './run-listing.js';

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
