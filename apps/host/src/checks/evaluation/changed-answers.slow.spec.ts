import type { CheckScenario, Relation, ScenarioResource } from '@maestro/core';
import { CheckedAccount } from '../../../test/checked-account.js';
import { draws } from '../../../test/draws.js';
import { createHostDatabase } from '../../../test/host-database.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { BUNDLED_PLUGINS } from '../../config/variables-schema.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { CheckRegistry } from '../check-registry.js';
import { CheckEvaluator } from './check-evaluator.js';

const STEPS = 40;

/** How many resources of each kind there may be. */
const PLACES = 3;

/** Relations that scenarios do not have, by tag and by address. */
const MORE: readonly ScenarioResource[] = [
  {
    kind: 'digitalocean.firewall',
    uid: 'f',
    relations: [{ type: 'protects', to: { kind: 'digitalocean.droplet', tag: 'web' } }],
  },
  { kind: 'digitalocean.droplet', uid: 'd', tags: ['web'], attributes: { publicIpv4: '203.0.113.1' } },
  { kind: 'digitalocean.droplet', uid: 'd', tags: ['db'], attributes: { publicIpv4: '203.0.113.2' } },
  {
    kind: 'digitalocean.dns-record',
    uid: 'r',
    attributes: { type: 'A', values: ['203.0.113.1'] },
    relations: [{ type: 'resolves-to', to: { address: '203.0.113.1' } }],
  },
  {
    kind: 'digitalocean.dns-record',
    uid: 'r',
    attributes: { type: 'A', values: ['203.0.113.2'] },
    relations: [{ type: 'resolves-to', to: { address: '203.0.113.2' } }],
  },
  { kind: 'digitalocean.dns-record', uid: 'r', unknown: [{ field: 'relations', reason: 'It was not read.' }] },
  { kind: 'digitalocean.volume', uid: 'v', unknown: [{ field: 'tags', reason: 'It was not read.' }] },
  { kind: 'digitalocean.droplet', uid: 'd', unknown: [{ field: 'backups', reason: 'It was not read.' }] },
];

describe('what checks say after a change', () => {
  let database: TestDatabase;
  let plugins: PluginRegistry;
  let evaluator: CheckEvaluator;
  let variants: readonly ScenarioResource[];

  beforeAll(async () => {
    database = await createHostDatabase();
    plugins = await PluginRegistry.load(BUNDLED_PLUGINS);
    evaluator = new CheckEvaluator(database.pool, plugins, new CheckRegistry(plugins));
    const path = new URL('../../../../../libs/digitalocean/src/checks/digitalocean-cases.ts', import.meta.url).pathname;
    const modules = (await import(path)) as Record<string, CheckScenario[]>;
    const scenarios = Object.values(modules).flat();
    const all = [...scenarios.flatMap(({ finds, passes }) => [...finds, ...passes]), ...MORE];
    variants = all.filter(({ kind }) => kind.startsWith('digitalocean.'));
  });

  afterAll(() => database.drop());

  const findings = async (): Promise<string[]> => {
    const { rows } = await database.pool.query<{ text: string }>(`
      select concat_ws(' ', check_id, resource.kind, uid, state, reason, amount) as text from finding join resource on resource.id = resource_id
      where state <> 'resolved' order by 1`);
    return rows.map(({ text }) => text);
  };

  it.each([1, 2])('is the same as if they had been asked about everything (%i)', async (seed) => {
    const draw = draws(seed);
    const pick = <Item>(items: readonly Item[]): Item => items[draw(items.length)]!;
    await database.pool.query('delete from connection');
    const account = await CheckedAccount.of(database.pool, plugins, 'digitalocean');
    const kinds = plugins.catalogue.kinds.map(({ kind }) => kind);
    const placed = (relation: Relation): Relation =>
      'uid' in relation.to
        ? { ...relation, to: { ...relation.to, uid: `${relation.to.kind}-${draw(PLACES)}` } }
        : relation;
    const change = async (): Promise<void> => {
      const { kind } = pick(variants);
      const variant = pick(variants.filter((each) => each.kind === kind));
      const uid = `${kind}-${draw(PLACES)}`;
      const [id = ''] = await account.write([{ ...variant, uid, relations: (variant.relations ?? []).map(placed) }]);
      if (draw(4) === 0) await account.markGone([id]);
    };

    await account.synced(kinds);
    await evaluator.evaluate(account.connectionId);
    const seen = new Set<string>();
    for (let step = 0; step < STEPS; step += 1) {
      for (let changes = 1 + draw(8); changes > 0; changes -= 1) await change();
      await account.synced(kinds);
      await evaluator.evaluate(account.connectionId);
      const changed = await findings();
      await database.pool.query('update check_state set refreshed_at = null');
      await evaluator.evaluate(account.connectionId);

      expect({ step, findings: changed }).toEqual({ step, findings: await findings() });
      for (const each of changed) seen.add(each.split(' ')[0]!);
    }
    // Otherwise, the changes were about too little.
    expect(seen.size).toBeGreaterThan(40);
  });
});
