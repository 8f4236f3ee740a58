import { type Pool } from 'pg';
import { type FixtureResource, InventoryFixture } from './inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { type EffortBudget, EffortPlanner, ValueShares } from '../src/inventory/listing/effort-planner.service.js';
import { HeavyReads } from '../src/inventory/listing/heavy-reads.service.js';
import { RelationEnds } from '../src/inventory/listing/relation-ends.service.js';
import { LIST_SOURCES } from '../src/inventory/listing/list-walk.sql.js';
import { type ResourceFilter } from '../src/inventory/listing/resource-filter.sql.js';
import { ResourceListingService } from '../src/inventory/listing/resource-listing.service.js';
import { RESOURCE_SORTS, ResourceOrder, type ResourceSort } from '../src/inventory/listing/resource-order.js';
import { SegmentReader } from '../src/inventory/listing/segment-reader.js';

const [MONDAY, TUESDAY, WEDNESDAY] = ['2026-11-02T12:00:00Z', '2026-11-03T12:00:00Z', '2026-11-04T12:00:00Z'];

/** Of each kind. */
const ROWS = 900;

const ENDING_STEPS = { manySteps: 60, searchingSteps: 60, testingSteps: 60, relatedSteps: 60 };

const RARE_STEPS = { manySteps: 40, searchingSteps: 40, testingSteps: 40, relatedSteps: 40 };

/** All strategies are exercised with a few thousand rows: short walks, all matches, and searches that are cut. */
const BUDGETS: Readonly<Record<string, EffortBudget | undefined>> = {
  unchanged: undefined,
  'that ends soon': { ...ENDING_STEPS, glance: 1, fewSteps: 30, fewRows: 0, cheap: 15_000 },
  'that prefers what is rare': { ...RARE_STEPS, glance: 1, fewSteps: 20, fewRows: 500, cheap: 15_000 },
};

/** The same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const KINDS = ['do.a', 'do.b', 'do.c'];
const REGIONS = ['common', 'common', 'common', 'often', 'often', 'rare'];
const TAGS = ['everywhere', 'half', 'some', 'few'];

function made(kind: string, index: number, below: (below: number) => number): FixtureResource {
  const region = REGIONS[below(REGIONS.length + 1)];
  return {
    kind,
    uid: `${kind}-${index}`,
    name: `${['api', 'db', 'web'][below(3)]}-${below(ROWS / 2)}`,
    status: ['on', 'on', 'on', 'off'][below(4)],
    entity: kind === 'do.c' ? 'volume' : 'server',
    tags: TAGS.filter((_, place) => below(2 ** (place * 2)) === 0),
    ...(region && { region }),
    ...(index % 3 > 0 && { attributes: { monthlyCost: { amount: index % 7, currency: 'USD' } } }),
    ...(below(4) > 0 && { createdAt: new Date(Date.UTC(2026, 0, 1 + below(90))).toISOString() }),
  };
}

function anyFilter(below: (below: number) => number): ResourceFilter {
  const some = <Value>(values: readonly Value[], odds: number): Value[] =>
    below(odds) === 0 ? values.filter(() => below(values.length) === 0) : [];
  return {
    state: (['present', 'present', 'gone', 'all'] as const)[below(4)]!,
    kind: some([...KINDS, 'do.none'], 2),
    region: some(['common', 'often', 'rare', 'nowhere'], 2),
    tag: some([...TAGS, 'absent'], 2),
    status: some(['on', 'off'], 4),
    entity: some(['server', 'volume'], 4),
    ...(below(3) === 0 && { q: ['web', 'a', 'few', 'db-1', 'nothing has it'][below(5)] }),
  };
}

/** A list computed in the simplest way. */
async function plain(pool: Pool, filter: ResourceFilter, sort: ResourceSort, at?: string): Promise<string[]> {
  const columns = {
    name: ['name'],
    createdAt: ['created_at'],
    changedAt: ['changed_at'],
    region: ['region', 'name'],
    status: ['status', 'name'],
    kind: ['kind', 'name'],
    uid: ['uid'],
    firstSeenAt: ['first_seen_at'],
    goneAt: ['gone_at', 'name'],
    monthlyCost: ['monthly_cost', 'name'],
  };
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  const order = [...columns[sort.replace('-', '') as keyof typeof columns], 'id'];
  const words = (filter.q ?? '').split(' ').filter(Boolean);
  const states = `
    select id, uid, name, kind, entity, region, status, tags, search_text, created_at, first_seen_at, changed_at, gone_at, monthly_cost,
      'infinity'::timestamptz as valid_to from resource
    union all
    select id, uid, name, kind, entity, region, status, tags, search_text, created_at, first_seen_at, changed_at, gone_at, null, valid_to
    from resource_past`;
  const { rows } = await pool.query<{ id: string }>(
    `select id from (${states}) as state
     where case when $1::timestamptz is null then valid_to = 'infinity' else changed_at <= $1 and valid_to > $1 end
       and case $2 when 'present' then gone_at is null when 'gone' then gone_at is not null else true end
       and (cardinality($3::text[]) = 0 or kind = any ($3)) and (cardinality($4::text[]) = 0 or region = any ($4))
       and (cardinality($5::text[]) = 0 or status = any ($5)) and (cardinality($6::text[]) = 0 or entity = any ($6))
       and (select coalesce(bool_and(wanted = any (tags)), true) from unnest($7::text[]) as wanted)
       and (select coalesce(bool_and(strpos(search_text, word) > 0), true) from unnest($8::text[]) as word)
     order by ${order.map((column) => `${column} ${direction} nulls last`).join(', ')}`,
    [at, filter.state, filter.kind, filter.region, filter.status, filter.entity, filter.tag, words],
  );
  return rows.map(({ id }) => id);
}

/**
 * Compares lists with the results of the simplest statement, for every order and budget.
 *
 * @param turns the number of filters for each.
 */
export function comparesEveryWay(turns: number): void {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    const fixture = new InventoryFixture(database);
    const connection = await fixture.connection('do');
    const below = numbers(1);
    for (const kind of KINDS) {
      const drawn = Array.from({ length: ROWS }, (_, index) => made(kind, index, below));
      const ids = await fixture.write(connection, drawn, MONDAY);
      await fixture.write(
        connection,
        drawn.slice(0, ROWS / 2).map((_, index) => made(kind, index, below)),
        TUESDAY,
      );
      await fixture.markGone(ids.slice(ROWS / 4, ROWS / 3), WEDNESDAY);
    }
    await database.pool.query('analyze');
  }, 60_000);

  afterAll(() => database.drop());

  describe.each(Object.entries(BUDGETS))('with a budget %s', (_, budget) => {
    it.each(RESOURCE_SORTS)('is what it should be, page after page, by %s', async (sort) => {
      const planner = new EffortPlanner(new ValueShares(database.pool), budget);
      const heavy = new HeavyReads(database.pool);
      const reader = new SegmentReader(database.pool, heavy, planner, new RelationEnds(heavy));
      const listing = new ResourceListingService(reader);
      const below = numbers(RESOURCE_SORTS.indexOf(sort) + 2);

      for (let turn = 0; turn < turns; turn += 1) {
        const order = new ResourceOrder(sort);
        const any = anyFilter(below);
        const filter: ResourceFilter = order.name === 'goneAt' ? { ...any, state: 'gone' } : any;
        const isPast = order.name !== undefined && order.name in LIST_SOURCES.past.orders;
        const at = isPast
          ? [undefined, undefined, '2026-11-03T00:00:00Z', '2026-11-04T00:00:00Z'][below(4)]
          : undefined;
        const limit = [20, 200][below(2)]!;
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = JSON.parse(await listing.list({ filter, order: { sort, order }, limit, at, cursor }));
          seen.push(...page.items.map(({ id }: { id: string }) => id));
          // Only a cut search leaves a page incomplete that is not the last.
          expect(page.cut).toBe(page.nextCursor !== null && page.items.length < limit);
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined);

        expect({ filter, at, seen }).toEqual({ filter, at, seen: await plain(database.pool, filter, sort, at) });
      }
    });
  });
}
