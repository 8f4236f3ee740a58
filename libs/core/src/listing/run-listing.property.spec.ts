import fc from 'fast-check';
import { asapScheduler, defer, lastValueFrom, map, type Observable, observeOn, of, toArray } from 'rxjs';
import { FakeCollector } from '../../test/fake-collector.js';
import { pageOf } from '../../test/resources.js';
import { Redactor } from '../redaction/redactor.js';
import type { PageAnswer } from './page-source.types.js';
import { pagedListing } from './paged-listing.js';
import { runListing } from './run-listing.js';

/** What happens to the list just before a page is read: rows come or go at a place, given as a share of its length. */
interface Change {
  readonly beforeRequest: number;
  readonly place: number;
}

interface ReadingPlan {
  readonly what: 'rows come' | 'rows go';
  readonly changes: readonly Change[];
}

const change = fc.record({
  beforeRequest: fc.integer({ min: 1, max: 15 }),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
});
const readingPlan: fc.Arbitrary<ReadingPlan> = fc.record({
  what: fc.constantFrom('rows come', 'rows go'),
  changes: fc.array(change, { maxLength: 4 }),
});

/** A list that shifts while it is read, as the plan of each reading says. */
class ShiftingList {
  #rows: number[];
  #next: number;
  /** Rows that were there during the whole of the last reading, and rows that were there at any time of it. */
  throughout = new Set<number>();

  constructor(
    length: number,
    readonly pageSize: number,
    readonly hasLinks: boolean,
    readonly plans: readonly ReadingPlan[],
  ) {
    this.#rows = Array.from({ length }, (_, index) => index);
    this.#next = length;
  }

  get now(): readonly number[] {
    return this.#rows;
  }

  read(reading: number): Observable<PageAnswer<number>> {
    const plan = this.plans[reading - 1] ?? { what: 'rows come', changes: [] };
    let requests = 0;
    this.throughout = new Set(this.#rows);
    const fetch = (page: number): Observable<PageAnswer<number>> =>
      defer(() => {
        requests += 1;
        for (const { beforeRequest, place } of plan.changes)
          if (beforeRequest === requests) this.#shift(plan.what, place);
        const end = page * this.pageSize;
        const rows = this.#rows.slice(end - this.pageSize, end);
        const hasNext = this.hasLinks ? end < this.#rows.length : undefined;
        return of({ rows, total: this.#rows.length, hasNext }).pipe(observeOn(asapScheduler));
      });
    return pagedListing({ endpoint: 'GET /rows', concurrency: 3, fetch });
  }

  #shift(what: ReadingPlan['what'], place: number): void {
    const at = Math.floor(place * this.#rows.length);
    if (what === 'rows come') this.#rows.splice(at, 0, this.#next++);
    else for (const row of this.#rows.splice(at, 1)) this.throughout.delete(row);
  }
}

async function readAll(list: ShiftingList) {
  const collector = new FakeCollector((_, reading) =>
    list.read(reading).pipe(map(({ rows, total }) => pageOf(rows, { expected: total }))),
  );
  const listing = runListing({ collector, part: { id: 'all' }, redactor: new Redactor([]) });
  const events = await lastValueFrom(listing.pipe(toArray()));
  const uids = events.flatMap((event) => (event.type === 'page' ? event.page.resources.map(({ key }) => key.uid) : []));
  const ended = events.at(-1);
  if (ended?.type !== 'ended') throw new Error('The listing did not end.');
  return { uids, outcome: ended.outcome };
}

const shiftingList = fc
  .tuple(
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 1, max: 12 }),
    fc.boolean(),
    fc.array(readingPlan, { maxLength: 3 }),
  )
  .map((facts) => new ShiftingList(...facts));

describe('runListing over pagedListing, while rows come and go', () => {
  // A row that goes while another comes can hide: totals agree and yet one was missed. That is what confirmAbsence is for.
  it('has every row that was there throughout the last reading, if it says complete and rows only came or only went', async () => {
    const property = fc.asyncProperty(shiftingList, async (list) => {
      const { uids, outcome } = await readAll(list);

      const missed = [...list.throughout].filter((row) => !uids.includes(String(row)));
      if (outcome.complete) expect(missed).toEqual([]);
      expect(new Set(uids).size).toBe(uids.length);
      expect(outcome.resources).toBe(uids.length);
      expect(outcome.readings).toBeLessThanOrEqual(3);
    });

    await fc.assert(property, { numRuns: 500 });
  });

  it('says complete, with exactly the rows that are there, of a list that stands still from some reading on', async () => {
    const lists = fc.tuple(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 12 }),
      fc.boolean(),
      fc.array(readingPlan, { maxLength: 2 }),
    );

    const property = fc.asyncProperty(lists, async (facts) => {
      const list = new ShiftingList(...facts);
      const { uids, outcome } = await readAll(list);

      expect(outcome.complete).toBe(true);
      expect(list.now.filter((row) => !uids.includes(String(row)) && list.throughout.has(row))).toEqual([]);
      if (facts[3].length === 0) expect(uids.map(Number).sort((a, b) => a - b)).toEqual(list.now);
    });

    await fc.assert(property, { numRuns: 300 });
  });
});
