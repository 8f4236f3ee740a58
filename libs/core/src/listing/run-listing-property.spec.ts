import fc from 'fast-check';
import { lastValueFrom, toArray } from 'rxjs';
import { FakeCollector } from '../../test/fake-collector.js';
import { type Change, type ListHabits, ShiftingList } from '../../test/shifting-list.js';
import { Redactor } from '../redaction/redactor.js';
import { runListing } from './run-listing.js';

const beforeRequest = fc.integer({ min: 1, max: 15 });
const place = fc.double({ min: 0, max: 1, noNaN: true });
const coming: fc.Arbitrary<Change> = fc.record({ beforeRequest, comes: place });
const going: fc.Arbitrary<Change> = fc.record({ beforeRequest, goes: place });

/** Within a reading, rows are either only added or only removed, so the totals show it. */
const readings = (maxLength: number): fc.Arbitrary<readonly (readonly Change[])[]> =>
  fc.array(fc.oneof(fc.array(coming, { maxLength: 4 }), fc.array(going, { maxLength: 4 })), { maxLength });

const size = { length: fc.integer({ min: 0, max: 60 }), pageSize: fc.integer({ min: 1, max: 12 }) };

/** Lists whose completeness can be verified, because their totals are never too small. */
const habits: fc.Arbitrary<ListHabits> = fc.record({
  ...size,
  readings: readings(4),
  tells: fc.constantFrom<ListHabits['tells']>(['total'], ['total', 'next']),
  wrongBy: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 20 })),
  faults: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 1 }),
  hides: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, fc.func(fc.boolean())),
});

/** Lists that do not change and name each next page. */
const linked: fc.Arbitrary<ListHabits> = fc.oneof(
  fc.record({ ...size, tells: fc.constant(['next'] as const), hides: fc.func(fc.boolean()) }),
  fc.record({ ...size, wrongBy: fc.integer({ min: -60, max: 20 }) }),
);

async function readAll(list: ShiftingList) {
  const collector = new FakeCollector(() => list.collect());
  const listing = runListing({ collector, part: { id: 'all' }, redactor: new Redactor([]) });
  const events = await lastValueFrom(listing.pipe(toArray()));
  const uids = events.flatMap((event) => (event.type === 'page' ? event.page.resources.map(({ key }) => key.uid) : []));
  const ended = events.at(-1);
  if (ended?.type !== 'ended') throw new Error('The listing did not end.');
  return { uids: uids.map(Number), outcome: ended.outcome };
}

const ascending = (rows: readonly number[]): number[] => [...rows].sort((a, b) => a - b);

describe('runListing over pagedListing, while rows come and go', () => {
  // If a row is removed while another is added, one can be missed although totals agree. confirmAbsence handles that.
  it('has every row that was there throughout the last reading, if it says complete and rows only came or only went', async () => {
    const property = fc.asyncProperty(habits, async (facts) => {
      const list = new ShiftingList(facts);

      const { uids, outcome } = await readAll(list);

      if (outcome.complete) expect(list.throughoutReading.filter((row) => !uids.includes(row))).toEqual([]);
      expect(new Set(uids).size).toBe(uids.length);
      expect(outcome.resources).toBe(uids.length);
      expect(outcome.readings).toBeLessThanOrEqual(3);
    });

    await fc.assert(property, { numRuns: 500 });
  });

  it('says complete, with exactly the rows that are there, of a list that stands still from some reading on', async () => {
    const tells = fc.constantFrom<ListHabits['tells']>(['total'], ['total', 'next']);
    const lists = fc.record({ ...size, tells, readings: readings(2) });

    const property = fc.asyncProperty(lists, async (facts) => {
      const list = new ShiftingList(facts);

      const { uids, outcome } = await readAll(list);

      expect(outcome.complete).toBe(true);
      expect(list.throughoutReading.filter((row) => !uids.includes(row))).toEqual([]);
      if (facts.readings.length === 0) expect(ascending(uids)).toEqual(ascending(list.now));
    });

    const comes: Change = { beforeRequest: 2, comes: 0 };
    const growsByOnePage = { length: 3, pageSize: 2, tells: ['total'] as const, readings: [[comes, comes]] };
    await fc.assert(property, { numRuns: 300, examples: [[growsByOnePage]] });
  });

  it('has every row of a list that names its next pages, however they are cut and whatever its total', async () => {
    const property = fc.asyncProperty(linked, async (facts) => {
      const list = new ShiftingList(facts);

      const { uids, outcome } = await readAll(list);

      if (outcome.complete) expect(ascending(uids)).toEqual(ascending(list.now));
    });

    await fc.assert(property, { numRuns: 500 });
  });

  it('never says complete after a request that failed', async () => {
    const faulty = fc.record({ ...size, readings: readings(2), faults: fc.array(fc.integer({ min: 1, max: 8 })) });

    const property = fc.asyncProperty(faulty, async (facts) => {
      const list = new ShiftingList(facts);

      const { outcome } = await readAll(list);

      const failed = facts.faults.some((request) => request <= list.requests);
      expect(outcome.error !== undefined).toBe(failed);
      expect(outcome.complete).toBe(!failed);
    });

    await fc.assert(property, { numRuns: 300 });
  });
});
