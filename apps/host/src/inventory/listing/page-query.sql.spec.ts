import type { QueryTest, ResolvedQuery } from '@maestro/core';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { sql } from '../../database/sql.js';
import { type Place } from '../../http/paging/page-cursor.js';
import { type Effort, type Efforts, pageQuery, routesOf, type SegmentRequest } from './page-query.sql.js';
import { LIST_SOURCES } from './list-walk.sql.js';
import { type ResourceFilter } from './resource-filter.sql.js';
import { RESOURCE_SORTS, type ResourceSort, ResourceOrder } from './resource-order.js';
import { type ResourceJsonRow } from './resource-row.js';

const [MONDAY, TUESDAY, WEDNESDAY] = ['2026-11-02T12:00:00Z', '2026-11-03T12:00:00Z', '2026-11-04T12:00:00Z'];

const cost = (test: QueryTest): ResolvedQuery => ({
  ...{ type: 'attribute', role: 'cost', value: 'money', volatile: false },
  ...{ paths: [{ steps: ['monthlyCost'] }], test },
});

const named = (...texts: string[]): ResolvedQuery => ({
  ...{ type: 'column', column: 'name', test: { op: 'starts', texts } },
});

const FILTERS: readonly ResourceFilter[] = [
  { state: 'present' },
  { state: 'gone' },
  { state: 'all', kind: ['do.a', 'do.b'] },
  { state: 'present', kind: ['do.a'], region: ['r1', 'r2'], status: ['on'] },
  { state: 'present', tag: ['t1', 't2'] },
  { state: 'all', tag: ['t1'], q: 'n1' },
  { state: 'present', entity: ['server'], q: '1 t2' },
  { state: 'present', where: cost({ op: '>', value: { amount: 1 } }) },
  { state: 'all', kind: ['do.a'], where: cost({ op: '<=', value: { amount: 2, currency: 'USD' } }) },
  {
    state: 'present',
    where: cost({ op: 'equal', values: [{ amount: 1 }, { amount: 3 }, { amount: 1 }, { amount: 7 }] }),
  },
  { state: 'present', tag: ['t1'], where: named('k1', 'N', 'n2') },
  { state: 'all', where: { type: 'and', of: [named('K1'), cost({ op: '>=', value: { amount: 1 } })] } },
  { state: 'present', where: named('absent', '%') },
];

describe('the ways of reading a list', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    const fixture = new InventoryFixture(database);
    const connection = await fixture.connection('do');
    const made = (kind: string, index: number, turn: number) => ({
      kind,
      uid: `${kind}-${index}`,
      name: `${'nNkK\u212a'[index % 5]}${(index * 7 + turn) % 23}`,
      status: (index + turn) % 2 > 0 ? 'on' : 'off',
      tags: ['t1', 't2', 't3'].filter((_, tag) => (index + turn) % (tag + 2) === 0),
      attributes: index % 3 > 0 ? { monthlyCost: { amount: index % 4, currency: 'USD' } } : {},
      ...(index % 5 > 0 && { region: `r${index % 3}`, createdAt: `2026-01-0${1 + (index % 4)}T00:00:00Z` }),
    });
    for (const kind of ['do.a', 'do.b', 'do.c']) {
      const indexes = Array.from({ length: 60 }, (_, index) => index);
      const ids = await fixture.write(
        connection,
        indexes.map((index) => made(kind, index, 0)),
        MONDAY,
      );
      await fixture.write(
        connection,
        indexes.slice(0, 20).map((index) => made(kind, index, 1)),
        TUESDAY,
      );
      await fixture.markGone(ids.slice(15, 30), WEDNESDAY);
    }
  });

  afterAll(() => database.drop());

  type Listed = ResourceJsonRow & { readonly matches: boolean; readonly cut: boolean };

  const read = async (request: SegmentRequest, effort: (name: 'current' | 'past') => Effort): Promise<Listed[]> => {
    const names = request.at === undefined ? (['current'] as const) : (['current', 'past'] as const);
    const efforts: Efforts = new Map(names.map((name) => [name, effort(name)]));
    return (await database.pool.query<Listed & Record<string, unknown>>(pageQuery(request, efforts))).rows;
  };

  const requests = (sort: ResourceSort): SegmentRequest[] => {
    const order = new ResourceOrder(sort);
    const isPast = order.name !== undefined && order.name in LIST_SOURCES.past.orders;
    const ats = [undefined, ...(isPast ? ['2026-11-03T00:00:00Z', WEDNESDAY] : [])];
    const filters = FILTERS.filter(({ state }) => order.name !== 'goneAt' || state === 'gone');
    const all = filters.flatMap((filter) => ats.map((at) => ({ filter, order, at, limit: 12 })));
    return all.flatMap((request) => order.segmentsAfter(undefined).map((segment) => ({ ...request, segment })));
  };

  it.each(RESOURCE_SORTS)('show the same, page after page, by %s', async (sort) => {
    for (const request of requests(sort)) {
      let place: Place | undefined;
      for (let page = 0; page < 3; page += 1) {
        const found = await read({ ...request, place }, () => 'all');
        const ids = found.map(({ id }) => id);
        const few = await read({ ...request, place }, () => 'few');
        expect(few.map(({ id, cut }) => [id, cut])).toEqual(ids.map((id) => [id, false]));

        const routes = routesOf(request, 'current').length;
        for (let route = 0; route < routes; route += 1) {
          const stepped = await read({ ...request, place }, (name) =>
            routesOf(request, name)[route] ? { route, steps: 10_000 } : 'all',
          );
          expect(stepped.map(({ id }) => id)).toEqual(ids);
        }

        const last = found.at(-1);
        if (found.length < request.limit || !last) break;
        place = request.order.columns.map(({ field }) => last[field] ?? null);
      }
    }
  });

  it('tell where the steps ran out, and are right before that', async () => {
    const filter: ResourceFilter = { state: 'present', status: ['on'] };
    const request: SegmentRequest = { filter, order: new ResourceOrder('name'), segment: 'valued', limit: 50 };
    const whole = await read(request, () => 'all');

    const some = await read(request, () => ({ route: 0, steps: 51 }));

    const cut = some.findIndex((row) => row.cut);
    const before = some.slice(0, cut).map(({ id }) => id);
    expect(cut).toBeGreaterThan(5);
    expect(cut).toBe(some.length - 1);
    expect(before).toEqual(whole.slice(0, cut).map(({ id }) => id));
  });

  it('test each row once, and none after the last one of a page', async () => {
    const where = { type: 'not', of: { type: 'related', direction: 'from' } } as const;
    const filter: ResourceFilter = { state: 'present', where };
    const request: SegmentRequest = { filter, order: new ResourceOrder('name'), segment: 'valued', limit: 5 };
    const query = pageQuery(request, new Map([['current', { route: 0, steps: 1000 }]]));

    const { rows } = await database.pool.query<{ 'QUERY PLAN': readonly [{ Plan: PlanNode }] }>(
      sql`explain (analyze, format json) ${query}`,
    );

    const tests = nodesOf(rows[0]!['QUERY PLAN'][0].Plan).filter((node) => node['Relation Name'] === 'relation');
    expect(Math.max(...tests.map((node) => node['Actual Loops']))).toBe(request.limit);
    expect(tests.filter((node) => node['Actual Loops'] > 0)).toHaveLength(1);
  });
});

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
