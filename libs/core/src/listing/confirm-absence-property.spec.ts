import fc from 'fast-check';
import { defer, filter, lastValueFrom, map, of } from 'rxjs';
import { FakeCollector } from '../../test/fake-collector.js';
import { type ListHabits, ShiftingList } from '../../test/shifting-list.js';
import { Redactor } from '../redaction/redactor.js';
import { confirmAbsence } from './confirm-absence.js';
import { type ListingRequest, runListing } from './run-listing.js';

const beforeRequest = fc.integer({ min: 1, max: 6 });
const place = fc.double({ min: 0, max: 1, noNaN: true });
/** One row is removed as another is added: every total agrees, but the first row of the next page is missed. */
const slip = fc.record({ beforeRequest, goes: fc.constant(0), comes: fc.constant(1) });
const change = fc.oneof(
  { weight: 3, arbitrary: slip },
  fc.record({ beforeRequest, goes: place, comes: place }),
  fc.record({ beforeRequest, goes: place }),
  fc.record({ beforeRequest, comes: place }),
);

const accounts = fc.record({
  length: fc.integer({ min: 1, max: 12 }),
  pageSize: fc.integer({ min: 1, max: 4 }),
  readings: fc.array(fc.array(change, { maxLength: 2 }), { maxLength: 5 }),
  faults: fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 1 }),
});

/** Previously known resources, some of which are gone. */
const known = fc.record({ hasGone: fc.integer({ min: 0, max: 40 }), byId: fc.boolean() });

async function settle(facts: ListHabits, { hasGone, byId }: { hasGone: number; byId: boolean }) {
  const list = new ShiftingList(facts);
  const before = list.now;
  const formerly = Array.from({ length: hasGone }, (_, row) => 1000 + row);
  const collector = new FakeCollector(() => list.collect());
  if (byId) collector.exists = (uid) => defer(() => of(list.now.includes(Number(uid))));
  const request: ListingRequest = { collector, part: { id: 'all' }, redactor: new Redactor([]) };

  const seen = new Set<string>();
  const complete = await lastValueFrom(
    runListing({ ...request, handedOut: seen }).pipe(
      filter((event) => event.type === 'ended'),
      map(({ outcome }) => outcome.complete),
    ),
  );
  const missing = [...before, ...formerly].map(String).filter((uid) => !seen.has(uid));
  const verdict = await lastValueFrom(confirmAbsence(request, complete ? missing : []));
  return { list, missing: complete ? missing : [], verdict };
}

describe('confirmAbsence, after a listing of an account that changes all the time', () => {
  it('never treats a row as gone that existed throughout', async () => {
    const property = fc.asyncProperty(accounts, known, async (facts, what) => {
      const { list, verdict } = await settle(facts, what);

      const throughout = new Set(list.sinceRequest(0).map(String));
      expect(verdict.gone.filter((uid) => throughout.has(uid))).toEqual([]);
    });

    await fc.assert(property, { numRuns: 1500 });
  });

  it('gives each missing row one verdict', async () => {
    const property = fc.asyncProperty(accounts, known, async (facts, what) => {
      const { missing, verdict } = await settle(facts, what);

      const all = [...verdict.gone, ...verdict.present, ...verdict.undecided];
      expect(all.sort()).toEqual([...missing].sort());
    });

    await fc.assert(property, { numRuns: 200 });
  });
});
