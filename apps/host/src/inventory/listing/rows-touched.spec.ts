import type { ResolvedQuery } from '@maestro/core';
import { Pool } from 'pg';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { type EffortBudget, EffortPlanner, ValueShares } from './effort-planner.service.js';
import { HeavyReads } from './heavy-reads.service.js';
import { RelationEnds } from './relation-ends.service.js';
import { type ResourceFilter } from './resource-filter.sql.js';
import { ResourceListingService } from './resource-listing.service.js';
import { ResourceOrder, type ResourceSort } from './resource-order.js';
import { SegmentReader } from './segment-reader.js';

const ROWS = 20_000;

/** As small in relation to the table as the real one is to a million rows. */
const BUDGET: EffortBudget = {
  ...{ glance: 3, fewSteps: 200, manySteps: 1000, searchingSteps: 1000, testingSteps: 1000, relatedSteps: 1000 },
  ...{ fewRows: 400, cheap: 300 },
};

const LIMIT = 20;

/**
 * One half is "even" and sorts first, the other is "odd"; one in a hundred is a wall, which has no region. One in ten, all
 * of them odd, costs 96, and the others 12.
 */
const FILL = `
  insert into resource (id, connection_id, provider, kind, uid, part, name, entity, region, active, tags, attributes, relations, checksum,
    search_text, first_seen_at, changed_at, monthly_cost)
  select gen_random_uuid(), connection_id, provider, case when n % 100 = 0 then 'do.wall' else kind end, n::text, part, named, entity,
    case when n % 100 > 0 then 'nyc3' end, active,
    array['all', case when n % 2 = 0 then 'even' else 'odd' end, case when n < ${ROWS / 4} then 'early' else 'late' end],
    jsonb_build_object('monthlyCost', jsonb_build_object('amount', price, 'currency', 'USD')), relations, checksum, named, first_seen_at,
    changed_at, price
  from resource, generate_series(1, ${ROWS}) as n,
    lateral (select case when n % 10 = 9 then 96 else 12 end as price, case when n % 2 = 0 then 'api-' else 'web-' end || lpad(n::text, 5, '0') as named) as made
  where uid = 'pattern'`;

const costing = (amount: number): ResolvedQuery => ({
  ...{ type: 'attribute', role: 'cost', value: 'money', volatile: false },
  ...{ paths: [{ steps: ['monthlyCost'] }], test: { op: '>', value: { amount } } },
});

const startingWith = (text: string): ResolvedQuery => ({
  ...{ type: 'column', column: 'name', test: { op: 'starts', texts: [text] } },
});

/** The number of table rows and index entries that were read, and of sequential scans. */
const READ = `
  select (sum(seq_tup_read) + sum(idx_tup_fetch))::int as rows, sum(seq_scan)::int as scans
  from pg_stat_user_tables where relname in ('resource', 'resource_tag')`;

describe('what the database reads for one page of a large inventory', () => {
  let template: TestDatabase;
  /** Of one connection, whose statistics are counted. */
  let pool: Pool;
  let listing: ResourceListingService;

  beforeAll(async () => {
    template = await createTestDatabase();
    const fixture = new InventoryFixture(template);
    const connection = await fixture.connection('do');
    await fixture.write(connection, [{ kind: 'do.server', uid: 'pattern' }]);
    await template.pool.query(FILL);
    await template.pool.query('vacuum analyze');
    pool = new Pool({ connectionString: template.url, max: 1 });
    const planner = new EffortPlanner(new ValueShares(pool), BUDGET);
    const heavy = new HeavyReads(pool);
    listing = new ResourceListingService(new SegmentReader(pool, heavy, planner, new RelationEnds(heavy)));
    // The statistics are read once.
    await page({ state: 'present', tag: ['all', 'even'] });
  });

  afterAll(async () => {
    await pool.end();
    await template.drop();
  });

  const readSoFar = async (): Promise<{ rows: number; scans: number }> => {
    await pool.query('select pg_stat_force_next_flush()');
    return (await pool.query<{ rows: number; scans: number }>(READ)).rows[0]!;
  };

  /** Lists one page, and returns it with what was read for it. */
  const page = async (filter: ResourceFilter, sort: ResourceSort = 'name') => {
    const before = await readSoFar();
    const answer = JSON.parse(
      await listing.list({ filter, order: { sort, order: new ResourceOrder(sort) }, limit: LIMIT }),
    );
    const after = await readSoFar();
    return { answer, rows: after.rows - before.rows, scans: after.scans - before.scans };
  };

  it('says without a cut that two common values never come together, after a sample of each', async () => {
    const { answer, rows, scans } = await page({ state: 'present', tag: ['even', 'odd'] });

    expect(answer).toEqual({ items: [], nextCursor: null, cut: false });
    expect(scans).toBe(0);
    expect(rows).toBeLessThan(ROWS / 20);
  });

  it('finds what two common values share along the index of either', async () => {
    const { answer, rows, scans } = await page({ state: 'present', tag: ['odd', 'late'] });

    expect(answer.items).toHaveLength(LIMIT);
    expect(scans).toBe(0);
    expect(rows).toBeLessThan(ROWS / 2);
  });

  it('reads a rare kind once, although all of it lacks what it is ordered by', async () => {
    const { answer, rows, scans } = await page({ state: 'present', kind: ['do.wall'] }, 'region');

    expect(answer.items).toHaveLength(LIMIT);
    expect(scans).toBe(0);
    expect(rows).toBeLessThan((2 * ROWS) / 100);
  });

  it('stops a search for text at the end of the order, and reports how far it got', async () => {
    const { answer, rows, scans } = await page({ state: 'present', q: 'web' });

    expect(answer).toMatchObject({ items: [], cut: true, reached: expect.stringMatching(/^api-\d{5}$/) });
    expect(answer.nextCursor).toEqual(expect.any(String));
    expect(scans).toBe(0);
    expect(rows).toBeLessThan(ROWS / 10);
  });

  it.each<[string, ResolvedQuery, number]>([
    ['a price', costing(50), LIMIT],
    ['a price that nothing has', costing(100), 0],
    ['the beginning of a name, in whatever case', startingWith('WEB-1'), LIMIT],
    ['the beginning of a name that nothing has', startingWith('web-x'), 0],
  ])('finds what has %s without the rows before it', async (_what, where, found) => {
    const { answer, rows, scans } = await page({ state: 'present', where });

    expect({ ...answer, items: answer.items.length }).toMatchObject({ items: found, cut: false });
    expect(scans).toBe(0);
    expect(rows).toBeLessThan(ROWS / 20);
  });

  it.each<[ResourceFilter, ResourceSort]>([
    [{ state: 'present' }, 'name'],
    [{ state: 'present', kind: ['do.server'] }, '-name'],
    [{ state: 'present', tag: ['even'] }, 'name'],
    [{ state: 'present', kind: ['do.wall'], tag: ['odd'] }, 'name'],
    [{ state: 'present', region: ['nyc3'], tag: ['early'] }, 'name'],
  ])('never reads a table from end to end: %j by %s', async (filter, sort) => {
    const { rows, scans } = await page(filter, sort);

    expect(scans).toBe(0);
    expect(rows).toBeLessThan(ROWS / 10);
  });
});
