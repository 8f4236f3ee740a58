import { CheckedAccount } from '../../../test/checked-account.js';
import { createHostDatabase } from '../../../test/host-database.js';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { BUNDLED_PLUGINS } from '../../config/variables-schema.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { CheckRegistry } from '../check-registry.js';
import { CheckEvaluator } from './check-evaluator.js';
import { refreshStatistics } from './fresh-statistics.js';

const MANY = 5000;

describe('the checks of what a sync has just filled', () => {
  let database: TestDatabase;
  let plugins: PluginRegistry;
  let evaluator: CheckEvaluator;
  let account: CheckedAccount;

  beforeAll(async () => {
    database = await createHostDatabase();
    plugins = await PluginRegistry.load(BUNDLED_PLUGINS);
    evaluator = new CheckEvaluator(database.pool, plugins, new CheckRegistry(plugins));
    account = await CheckedAccount.of(database.pool, plugins, 'digitalocean');
    const droplets = Array.from({ length: MANY }, (_, index) => ({
      ...{ kind: 'digitalocean.droplet', entity: 'server', uid: `d${index}`, tags: [`tag-${index % 7}`] },
      attributes: { publicIpv4: `203.0.${113 + (index >> 8)}.${index & 255}` },
      relations: [
        {
          type: 'member-of' as const,
          to: { provider: 'digitalocean', kind: 'digitalocean.vpc', uid: `v${index % 50}` },
        },
      ],
    }));
    for (const table of ['resource', 'relation'])
      await database.pool.query(`alter table ${table} set (autovacuum_enabled = off)`);
    await new InventoryFixture(database).write(account.connectionId, droplets);
    await account.synced(plugins.catalogue.kinds.map(({ kind }) => kind));
  });

  afterAll(() => database.drop());

  const known = async (): Promise<Record<string, number>> => {
    const { rows } = await database.pool.query<{ name: string; rows: number }>(
      `select relname as name, reltuples::int as rows from pg_class where oid = any ('{resource,relation}'::regclass[]::oid[])`,
    );
    return Object.fromEntries(rows.map((row) => [row.name, row.rows]));
  };

  it('are planned for what it has, and not for empty tables', async () => {
    expect(Object.values(await known()).some((rows) => rows >= MANY)).toBe(false);

    await evaluator.evaluate(account.connectionId);

    expect(await known()).toMatchObject({ resource: MANY, relation: MANY });
  });

  it('do not have the same tables analysed again', async () => {
    expect(await refreshStatistics(database.pool)).toEqual([]);
  });
});
