import fc from 'fast-check';
import { DiscoveryBench, type FakeKind } from '../../test/discovery-bench.js';
import { pageOf, typeOf } from '../../test/resources.js';

/** Parts of a kind share uids, so that parts overlap. */
const uids = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 });

const part = fc.record({
  uids,
  takesMs: fc.integer({ min: 0, max: 50 }),
  /** How it fails. */
  fault: fc.constantFrom(undefined, undefined, undefined, 'refused', 'forbidden', 'counts more', 'unreadable row'),
});
const kind = fc.record({
  parts: fc.array(part, { minLength: 1, maxLength: 4 }),
  /** The index of the kind that it is listed under. An index after its own means none. */
  under: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
});
const accounts = fc.record({
  kinds: fc.array(kind, { minLength: 1, maxLength: 4 }),
  chosen: fc.option(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }), { nil: undefined }),
  unauthorised: fc.option(fc.nat({ max: 3 }), { nil: undefined, freq: 5 }),
});

type Account = typeof accounts extends fc.Arbitrary<infer A> ? A : never;

const STATUS = { refused: 400, forbidden: 403 } as const;
const letter = (at: number): string => 'abcd'.charAt(at);
const nameOf = (at: number): string => `${letter(at)}-list`;

const parentOf = (under: number | undefined, at: number): number | undefined =>
  under !== undefined && under < at ? under : undefined;

/** Everything the account holds of a kind: the rows of its parts, or of one part for each row of its parent. */
function rowsOf(kinds: Account['kinds'], at: number): Set<string> {
  const { parts = [], under } = kinds[at] ?? {};
  const above = parentOf(under, at);
  const ids = above === undefined ? parts.map((_, index) => index) : [...rowsOf(kinds, above)].map(Number);
  return new Set(ids.flatMap((id) => parts[id % parts.length]?.uids ?? []).map(String));
}

const isHealthy = ({ kinds, unauthorised }: Account): boolean =>
  unauthorised === undefined && kinds.every(({ parts }) => parts.every(({ fault }) => fault === undefined));

function fakeKinds({ kinds, unauthorised }: Account): FakeKind[] {
  return kinds.map(({ parts, under }, at) => {
    const above = parentOf(under, at);
    return {
      type: typeOf(letter(at), { parent: above === undefined ? undefined : `fake.${letter(above)}` }),
      parts: parts.map((_, index) => String(index)),
      answer: ({ id }) => {
        const one = parts[Number(id) % parts.length];
        if (!one || unauthorised === at) return { failure: { status: 401 }, takesMs: one?.takesMs };
        const { uids: rows, fault, takesMs } = one;
        if (fault === 'refused' || fault === 'forbidden') return { failure: { status: STATUS[fault] }, takesMs };
        const unreadable = fault === 'unreadable row' ? [{ position: 1, reason: 'It is cut.' }] : [];
        const expected = rows.length + unreadable.length + (fault === 'counts more' ? 1 : 0);
        return { pages: [pageOf(rows, { expected, unreadable, kind: `fake.${letter(at)}` })], takesMs };
      },
    };
  });
}

async function run(account: Account) {
  const bench = new DiscoveryBench(fakeKinds(account));
  const all = account.kinds.map((_, at) => nameOf(at));
  const tasks = account.chosen ? all.filter((_, at) => account.chosen?.includes(at)) : all;
  return { ...(await bench.run(account.chosen ? tasks : undefined)), bench, tasks };
}

describe('discover, whatever the account and whatever fails', () => {
  it('ends each chosen task once, and reports no other', async () => {
    const property = fc.asyncProperty(accounts, async (account) => {
      const { ended, tasks, events, bench } = await run(account);

      expect([...ended].sort()).toEqual(tasks);
      for (const event of events)
        expect(tasks).toContain(event.type === 'task-ended' ? event.report.type.task : event.resourceType.task);
      expect(bench.clock.pending).toBe(0);
    });

    await fc.assert(property, { numRuns: 100 });
  });

  it('calls complete only what is: then every row of every part was emitted, under every parent', async () => {
    const property = fc.asyncProperty(accounts, async (account) => {
      const { reports, uids: handedOut, events } = await run(account);

      account.kinds.forEach((_, at) => {
        if (!reports[nameOf(at)]?.complete) return;
        expect(new Set(handedOut[nameOf(at)])).toEqual(rowsOf(account.kinds, at));
      });
      for (const event of events)
        if (event.type === 'part-ended') expect(event.outcome.complete).toBe(event.outcome.reason === undefined);
      if (isHealthy(account)) expect(Object.values(reports).every(({ complete }) => complete)).toBe(true);
    });

    await fc.assert(property, { numRuns: 200 });
  });

  it('emits each resource of a kind once, and counts it once', async () => {
    const property = fc.asyncProperty(accounts, async (account) => {
      const { uids: handedOut, reports } = await run(account);

      for (const [task, report] of Object.entries(reports)) {
        const all = handedOut[task] ?? [];
        expect(new Set(all).size).toBe(all.length);
        expect(report.resources).toBe(all.length);
      }
    });

    await fc.assert(property, { numRuns: 100 });
  });
});
