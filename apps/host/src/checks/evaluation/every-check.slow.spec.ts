import { type PreparedCheck, prepareChecks, SHARED_CHECKS } from '@maestro/checks';
import type { CheckScenario, ScenarioResource } from '@maestro/core';
import { CheckedAccount } from '../../../test/checked-account.js';
import { createHostDatabase } from '../../../test/host-database.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { BUNDLED_PLUGINS } from '../../config/variables-schema.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { CheckRegistry } from '../check-registry.js';
import { CheckEvaluator } from './check-evaluator.js';

/** The scenarios beside the checks of bundled plugins. */
const CASES = [
  'digitalocean/src/checks/digitalocean-cases.ts',
  'digitalocean/src/checks/shared-cases.ts',
  'spaces/src/checks/spaces-cases.ts',
];

const cases = async (): Promise<CheckScenario[]> => {
  const modules = CASES.map((path) => import(new URL(`../../../../../libs/${path}`, import.meta.url).pathname));
  const all = (await Promise.all(modules)) as Record<string, CheckScenario[]>[];
  return all.flatMap((module) => Object.values(module).flat());
};

describe('every check, asked by the database', () => {
  let database: TestDatabase;
  let plugins: PluginRegistry;
  let evaluator: CheckEvaluator;

  beforeAll(async () => {
    database = await createHostDatabase();
    plugins = await PluginRegistry.load(BUNDLED_PLUGINS);
    evaluator = new CheckEvaluator(database.pool, plugins, new CheckRegistry(plugins));
  });

  afterAll(() => database.drop());

  const states = async (prepared: PreparedCheck, resources: readonly ScenarioResource[], incomplete: string[] = []) => {
    // Ids of a provider are those of one thing, whatever the account.
    await database.pool.query('delete from connection');
    const account = await CheckedAccount.of(database.pool, plugins, prepared.provider);
    const ids = await account.write(resources);
    const [id] = ids;
    await account.markGone(ids.filter((_, index) => resources[index]?.gone));
    await account.synced(prepared.needs, incomplete);
    await evaluator.evaluate(account.connectionId, [prepared]);
    const found = await database.pool.query('select state from finding where resource_id = $1', [id]);
    const told = await database.pool.query(
      'select unknown_reason as reason from check_state where connection_id = $1',
      [account.connectionId],
    );
    return [...found.rows.map(({ state }) => state), ...told.rows.flatMap(({ reason }) => (reason ? ['unknown'] : []))];
  };

  it('finds what it finds in its scenario, and is unknown without a list that it needs', async () => {
    const { checks } = prepareChecks(plugins.plugins(), SHARED_CHECKS);
    const outcomes: unknown[] = [];
    // The database has a clock of its own, and scenarios have a date.
    const timeless = (await cases()).filter(({ check: id }) => !checks.find(({ check }) => check.id === id)?.moves);
    for (const { check: id, finds, passes, needs } of timeless) {
      const prepared = checks.find(({ check }) => check.id === id)!;
      const [last = ''] = needs.slice(-1);
      outcomes.push([
        id,
        await states(prepared, finds),
        await states(prepared, passes),
        await states(prepared, finds, [last]),
      ]);
    }

    expect(outcomes.length).toBeGreaterThan(60);
    expect(outcomes).toEqual(timeless.map(({ check }) => [check, ['open'], [], ['unknown']]));
  });
});
