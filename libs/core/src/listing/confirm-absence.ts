import { map, mergeMap, type Observable, of } from 'rxjs';
import { listAgain } from './list-again.js';
import { type ReadById, readById } from './read-by-id.js';
import { type ListingRequest } from './run-listing.js';

/** Reads by id that are made in any case, and the least that vouch for a listing. */
const LEAST_READS = 20;

const NOTHING: ReadById = { absent: [], present: [], unanswered: [] };

/**
 * The second look before absence is believed: when one row is removed and another added between two pages, a row slips through and every
 * total still agrees; and a provider may answer with half of its rows and half of its totals.
 *
 * Where the provider has single reads, the missing resources are read by their ids: all of them when `reads` allows it, else a random
 * sample. One that is there contradicts the listing, and then nothing is gone. What was not read by id must also be absent from two more
 * complete listings that agree (see {@link listAgain}). Cold. Emits once and never fails.
 *
 * What the listing showed as a row of another kind (`request.skipped`) is gone without a second look: the provider has it, so a read by id
 * would find it. It is never `certain`, as it is the plugin that says so.
 *
 * @param missing uids that a complete listing of the part lacked.
 * @param reads how many may be read by id; at least 20 are.
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
      // Reads that fail vouch for nothing.
      if (rest.length === 0 || absent.length < LEAST_READS)
        return of(verdict({ gone: absent, undecided: [...unanswered, ...rest], certain: absent }));
      return byListing(request, missing, read);
    }),
  );
}

/** What listings tell, beside what reads by id told already. A resource that either of them has is there. */
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

/** A random choice: what a provider leaves out may have an order. */
function drawn(uids: readonly string[], count: number): readonly string[] {
  if (uids.length <= count) return uids;
  const pool = [...uids];
  for (let place = 0; place < count; place += 1) {
    const other = place + Math.floor(Math.random() * (pool.length - place));
    [pool[place], pool[other]] = [pool[other]!, pool[place]!];
  }
  return pool.slice(0, count);
}

/** What the second look found of resources that a complete listing lacked. Each of them is gone, present or undecided. */
export interface AbsenceVerdict {
  /** No longer there. Always empty when the listing was contradicted. */
  readonly gone: readonly string[];
  /** Still there: the listing had left them out. */
  readonly present: readonly string[];
  /** Nobody knows: the second look failed, was not complete, contradicted the listing, or the list kept changing. They stay. */
  readonly undecided: readonly string[];
  /** Those that were read by their ids, and that the provider says it does not have. */
  readonly certain: readonly string[];
  /** A read by id found a resource that the listing had left out: the listing was not complete, whatever its totals said. */
  readonly contradicted: boolean;
}
