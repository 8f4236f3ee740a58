import { DiscoveryBench, type FakeKind } from '../../test/discovery-bench.js';
import { pageOf, typeOf } from '../../test/resources.js';
import type { KnownPart } from '../contract/listing.types.js';
import type { Resource } from '../contract/resource.types.js';
import type { ListingOutcome } from '../listing/listing-outcome.types.js';

const NAMES = ['a.example', 'b.example'];

/** The provider's zones by name. A change of any record changes the serial number. */
const serials = new Map<string, unknown>();

const zone = (resource: Resource): Resource => ({ ...resource, raw: { serial: serials.get(resource.key.uid) } });

const DOMAINS: FakeKind = {
  type: typeOf('domain'),
  answer: () => {
    const page = pageOf(NAMES, { expected: 2, kind: 'fake.domain' });
    return { pages: [{ ...page, resources: page.resources.map(zone) }] };
  },
};
const RECORDS: FakeKind = {
  type: typeOf('record', { parent: 'fake.domain', unchangedBy: '/raw/serial' }),
  answer: ({ id }) => ({ pages: [pageOf([`${id}-1`, `${id}-2`], { kind: 'fake.record', expected: 2 })] }),
};

describe('discover, a kind that need not be read where nothing has changed', () => {
  beforeEach(() => NAMES.forEach((name) => serials.set(name, 7)));

  async function run({
    known,
    deep,
    records = RECORDS,
  }: Readonly<{ known?: unknown; deep?: boolean; records?: FakeKind }> = {}) {
    const parts = () =>
      known instanceof Error ? Promise.reject(known) : Promise.resolve((known ?? new Map()) as Map<string, KnownPart>);
    const bench = new DiscoveryBench(
      [DOMAINS, records],
      {},
      { deep, known: { parts, rows: () => Promise.resolve(new Map()) } },
    );
    const { events, reports, uids } = await bench.run();
    const outcomes = events.flatMap((event) =>
      event.type === 'part-ended' && event.resourceType === records.type ? [event.outcome] : [],
    );
    return { outcomes, report: reports['record-list']!, uids: uids['record-list'] ?? [], sent: bench.sent };
  }

  /** As a host stores it. */
  const keptOf = (outcomes: readonly ListingOutcome[]): Map<string, KnownPart> =>
    new Map(outcomes.flatMap(({ part, mark, resources }) => (mark ? [[part.id, { mark, resources }]] : [])));

  it('is read where no complete listing of it is known, and tells how that is recognized', async () => {
    const { outcomes, uids, report } = await run();

    expect(uids).toHaveLength(4);
    expect(report).toMatchObject({ complete: true, resources: 4, requests: 2 });
    expect(outcomes.map(({ mark, unchanged }) => [typeof mark, unchanged])).toEqual([
      ['string', undefined],
      ['string', undefined],
    ]);
  });

  it('is complete without being read where its last complete listing still holds', async () => {
    const { outcomes: before } = await run();
    const { outcomes, report, sent, uids } = await run({ known: keptOf(before) });

    expect(sent).toEqual(['domain all@0']);
    expect(uids).toEqual([]);
    expect(report).toMatchObject({ complete: true, state: 'success', resources: 4, expected: 4, requests: 0 });
    expect(outcomes).toMatchObject(
      before.map(({ part, mark }) => ({ part: { id: part.id }, mark, unchanged: true, complete: true, resources: 2 })),
    );
  });

  it('is read only if its parent reports a change', async () => {
    const { outcomes: before } = await run();
    serials.set('b.example', 8);
    const { outcomes, report, uids } = await run({ known: keptOf(before) });

    expect(uids).toEqual(['b.example-1', 'b.example-2']);
    expect(report).toMatchObject({ complete: true, resources: 4, requests: 1 });
    expect(outcomes.find(({ part }) => part.id === 'b.example')?.mark).not.toBe(before[1]?.mark);
  });

  it.each([undefined, null, '', '…[redacted]…'])(
    'is read where its parent tells nothing that can be relied on: %p',
    async (serial) => {
      NAMES.forEach((name) => serials.set(name, serial));
      const { outcomes } = await run();
      const { uids } = await run({ known: new Map(NAMES.map((name) => [name, { mark: undefined, resources: 2 }])) });

      expect(outcomes.some(({ mark }) => mark !== undefined)).toBe(false);
      expect(uids).toHaveLength(4);
    },
  );

  it.each<[string, FakeKind]>([
    ['was not complete', { ...RECORDS, answer: ({ id }) => ({ pages: [pageOf([`${id}-1`], { expected: 3 })] }) }],
    ['failed', { ...RECORDS, answer: () => ({ failure: { status: 403 } }) }],
    [
      'left something unknown',
      {
        ...RECORDS,
        answer: ({ id }) => {
          const page = pageOf([`${id}-1`], { expected: 1 });
          const unknown = [{ field: 'tags', reason: 'It failed.' }];
          return { pages: [{ ...page, resources: page.resources.map((resource) => ({ ...resource, unknown })) }] };
        },
      },
    ],
  ])('is not taken for known where its listing %s', async (_what, records) => {
    const { outcomes } = await run({ records });

    expect(outcomes).toHaveLength(2);
    expect(outcomes.some(({ mark }) => mark !== undefined)).toBe(false);
  });

  it('is read in deep syncs, and if it is unclear what is known', async () => {
    const known = keptOf((await run()).outcomes);

    expect((await run({ known, deep: true })).uids).toHaveLength(4);
    expect((await run({ known: new Error('no database') })).uids).toHaveLength(4);
  });
});
