import { map, mergeMap, type Observable, of, defer, reduce, catchError, from, last, toArray } from 'rxjs';
import { type ListingRequest, runListing } from './run-listing.js';
import type { ListingEvent } from './listing-outcome.types.js';

/** The minimum number of reads by id, and of answers needed to trust a listing. */
const LEAST_READS = 20;

const NOTHING: ReadById = { absent: [], present: [], unanswered: [] };

/**
 * Confirms that missing resources are really absent. If one row is removed and another added between two pages, a row
 * is missed although every total agrees; and a provider may return half of its rows with matching totals.
 *
 * If the provider supports reads by id, the missing resources are read by id: all of them if `reads` allows it, else a
 * random sample. If one exists, the listing is contradicted and nothing is gone. Resources that were not read by id
 * must also be absent from two more complete listings that agree (see {@link listAgain}). Cold. Emits once and never
 * fails.
 *
 * Rows that the listing skipped as another kind (`request.skipped`) are gone without confirmation, because a read by id
 * would find them. They are never `certain`, because the plugin decides, not the provider.
 *
 * @param missing uids that a complete listing of the part lacked.
 * @param reads how many may be read by id; at least 20 are read.
 */
export function confirmAbsence(
  request: ListingRequest,
  missing: readonly string[],
  reads: number = LEAST_READS,
): Observable<AbsenceVerdict> {
  const isSkipped = isIn(request.skipped ?? []);
  const turned = missing.filter(isSkipped);
  if (turned.length > 0) {
    const others = confirmAbsence(
      { ...request, skipped: undefined },
      missing.filter((uid) => !isSkipped(uid)),
      reads,
    );
    return others.pipe(
      map((found) =>
        found.contradicted
          ? { ...found, undecided: [...found.undecided, ...turned] }
          : { ...found, gone: [...found.gone, ...turned] },
      ),
    );
  }
  if (missing.length === 0) return of(verdict({}));
  if (!request.collector.exists) return byListing(request, missing, NOTHING);
  const sample = drawn(missing, Math.max(LEAST_READS, reads));
  return readById(request, sample).pipe(
    mergeMap((read) => {
      const { absent, present, unanswered } = read;
      if (present.length > 0) {
        const isPresent = isIn(present);
        const undecided = missing.filter((uid) => !isPresent(uid));
        return of(verdict({ present, undecided, certain: absent, contradicted: true }));
      }
      const isRead = isIn(sample);
      const rest = missing.filter((uid) => !isRead(uid));
      // Failed reads prove nothing.
      if (rest.length === 0 || absent.length < LEAST_READS)
        return of(verdict({ gone: absent, undecided: [...unanswered, ...rest], certain: absent }));
      return byListing(request, missing, read);
    }),
  );
}

/** Combines the results of listings and of reads by id. A resource found by either exists. */
function byListing(
  request: ListingRequest,
  missing: readonly string[],
  { absent, unanswered }: ReadById,
): Observable<AbsenceVerdict> {
  return listAgain(request, missing).pipe(
    map(({ agrees, seen, unseen }) => {
      const open = new Set(agrees ? unanswered : missing);
      const certain = absent.filter(isIn(unseen));
      const isCertain = isIn(certain);
      const isOpen = (uid: string): boolean => open.has(uid) && !isCertain(uid);
      return verdict({
        gone: unseen.filter((uid) => !isOpen(uid)),
        present: seen,
        undecided: unseen.filter(isOpen),
        certain,
      });
    }),
  );
}

function isIn(uids: readonly string[]): (uid: string) => boolean {
  const all = new Set(uids);
  return (uid) => all.has(uid);
}

const verdict = (found: Partial<AbsenceVerdict>): AbsenceVerdict => ({
  gone: [],
  present: [],
  undecided: [],
  certain: [],
  contradicted: false,
  ...found,
});

/** A random sample, because the rows that a provider omits may follow a pattern. */
function drawn(uids: readonly string[], count: number): readonly string[] {
  if (uids.length <= count) return uids;
  const pool = [...uids];
  for (let place = 0; place < count; place += 1) {
    const other = place + Math.floor(Math.random() * (pool.length - place));
    [pool[place], pool[other]] = [pool[other]!, pool[place]!];
  }
  return pool.slice(0, count);
}

/** The result of checking resources that a complete listing lacked. Each is gone, present or undecided. */
export interface AbsenceVerdict {
  /** No longer at the provider. Always empty if the listing was contradicted. */
  readonly gone: readonly string[];
  /** Still at the provider, although the listing lacked them. */
  readonly present: readonly string[];
  /** Unknown: the check failed, was incomplete, contradicted the listing, or the list kept changing. They are kept. */
  readonly undecided: readonly string[];
  /** Those that were read by id and that the provider states do not exist. */
  readonly certain: readonly string[];
  /** A read by id found a resource that the listing lacked, so the listing was incomplete, whatever its totals. */
  readonly contradicted: boolean;
}

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
