import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { type EffortBudget, EffortPlanner, ValueShares } from './effort-planner.service.js';
import { type ResourceFilter } from './resource-filter.sql.js';
import { ResourceOrder } from './resource-order.js';

const DROPLET = 'digitalocean.droplet';
const LIMIT = 50;

/** As if the inventory were large. */
const SMALL: EffortBudget = {
  ...{ glance: 3, fewSteps: 20, manySteps: 100, searchingSteps: 80, testingSteps: 50, relatedSteps: 12 },
  ...{ fewRows: 10, cheap: 1000 },
};

describe('the plan for reading a list', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  const planner = (budget?: EffortBudget) => new EffortPlanner(new ValueShares(database.pool), budget);
  const requestOf = (filter: Partial<ResourceFilter>) => {
    const order = new ResourceOrder('name');
    return { filter: { state: 'present', ...filter } as const, order, segment: 'valued' as const, limit: LIMIT };
  };
  const plan = (filter: Partial<ResourceFilter>, budget?: EffortBudget) =>
    planner(budget).plan(requestOf(filter), 'current');
  const expected = async (filter: Partial<ResourceFilter>) =>
    Math.round((await new ValueShares(database.pool).expectedRows('current', { state: 'present', ...filter })) ?? -1);

  describe('before the database has statistics', () => {
    it('is bounded, and takes nothing for little', async () => {
      expect((await plan({ region: ['ams3'] })).at(-1)).toEqual({ route: 0, steps: 10_000 });
      expect(await planner().isLittle(requestOf({}), ['current', 'past'])).toBe(false);
    });
  });

  describe('with statistics', () => {
    beforeAll(async () => {
      const fixture = new InventoryFixture(database);
      const connection = await fixture.connection('digitalocean');
      const droplets = Array.from({ length: 400 }, (_, index) => ({
        ...{ kind: DROPLET, uid: `${index}`, region: index % 4 > 0 ? 'ams3' : 'nyc3' },
        status: index % 100 > 0 ? 'active' : 'off',
        tags: ['all'],
      }));
      const ids = await fixture.write(connection, droplets, '2026-11-02T12:00:00Z');
      await fixture.markGone(ids.slice(0, 40), '2026-11-03T12:00:00Z');
      await database.pool.query('analyze resource');
    });

    it('expects as many rows as the shares of values suggest', async () => {
      expect(await expected({ state: 'all' })).toBe(400);
      expect(await expected({})).toBe(360);
      expect(await expected({ state: 'all', region: ['ams3'] })).toBe(300);
      expect(await expected({ state: 'all', region: ['ams3', 'nyc3'] })).toBe(400);
      expect(await expected({ state: 'all', region: ['nyc3'], tag: ['all'] })).toBe(100);
      expect(await expected({ state: 'gone' })).toBe(40);
    });

    it('finds all matches if there are few, after a short attempt', async () => {
      expect(await plan({ region: ['nyc3'] })).toEqual([
        { route: 0, steps: expect.any(Number) },
        'all',
        { route: 0, steps: 10_000 },
      ]);
      expect(await planner().isLittle(requestOf({}), ['current'])).toBe(true);
      expect(await planner(SMALL).isLittle(requestOf({}), ['current'])).toBe(false);
    });

    it('walks along an index if much matches, and finds all matches only if that is cheap', async () => {
      const efforts = await plan({ state: 'all' }, SMALL);

      expect(efforts.at(0)).toMatchObject({ steps: SMALL.fewSteps });
      expect(efforts.slice(-2)).toEqual(['all if cheap', { route: expect.any(Number), steps: SMALL.manySteps }]);
      expect(efforts).not.toContain('few if unseen');
    });

    it('looks for few matches first if values may rarely occur together', async () => {
      const efforts = await plan({ region: ['ams3'], status: ['active'] }, SMALL);

      expect(efforts.at(0)).toMatchObject({ steps: LIMIT * SMALL.glance });
      expect(efforts).toContain('few if unseen');
      expect(efforts.at(-1)).toMatchObject({ steps: SMALL.manySteps });
    });

    it('takes fewer steps if each one searches a text', async () => {
      expect((await plan({ q: 'web' }, SMALL)).at(-1)).toMatchObject({ steps: SMALL.searchingSteps });
    });
  });

  it('finds all matches at most for the cost of its budget', () => {
    expect([planner(SMALL).isCheap(1000), planner(SMALL).isCheap(1001)]).toEqual([true, false]);
  });
});
