import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { AuditService } from '../../access/audit/audit.service.js';
import type { Caller } from '../../access/caller/caller.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { SyncConfirmer } from './sync-confirmer.js';

const KIND = 'digitalocean.droplet';

describe('a person’s confirmation', () => {
  let database: TestDatabase;
  let inventory: InventoryFixture;
  let runId: string;
  let ids: string[];
  let plugins: PluginRegistry;

  beforeAll(async () => {
    plugins = await PluginRegistry.load(['@maestro/plugin-digitalocean']);
  });

  beforeEach(async () => {
    database = await createTestDatabase();
    inventory = new InventoryFixture(database);
    const connectionId = await inventory.connection('digitalocean');
    const resources = ['a', 'b', 'c'].map((uid) => ({ kind: KIND, uid }));
    ids = await inventory.write(connectionId, resources, '2026-11-20T10:00:00Z');
    runId = await inventory.run(connectionId);
    await database.pool.query(
      `update sync_run set state = 'awaiting-confirmation', ended_at = '2026-11-20T11:00:00Z' where id = $1`,
      [runId],
    );
    await task('server-list', ids.slice(0, 2));
    await task('volumes-list', ids.slice(2));
  });

  afterEach(() => database.drop());

  const task = (name: string, awaiting: readonly string[] | null, complete = true) =>
    database.pool.query(
      `insert into sync_task (run_id, task, kind, state, complete, awaiting, message) values ($1, $2, $3, 'warning', $4, $5, 'confirm it')`,
      [runId, name, KIND, complete, awaiting && JSON.stringify(awaiting)],
    );
  const caller: Caller = {
    ...{ tokenId: '0194e1a6-0000-7000-8000-000000000000', tokenName: 'ops' },
    ...{ role: 'operator', address: '192.0.2.1' },
  };
  const confirm = (tasks?: readonly string[]) =>
    new SyncConfirmer(database.pool, new AuditService(database.pool), plugins).confirm(runId, caller, tasks);
  const all = async (text: string) => (await database.pool.query(text)).rows;
  const everything = async () => [
    await all('select * from resource order by id'),
    await all('select * from resource_version order by id'),
    await all('select * from sync_task order by task'),
    await all('select * from sync_run'),
    await all('select * from audit_event'),
  ];

  it('marks everything that waits as gone, and says so', async () => {
    await confirm();

    expect(await all('select from resource where gone_at is not null')).toHaveLength(3);
    expect(await all('select task, state, gone, awaiting, message from sync_task order by task')).toEqual([
      {
        ...{ task: 'server-list', state: 'success', gone: 2, awaiting: null },
        message: 'Approved: 2 gone.',
      },
      {
        ...{ task: 'volumes-list', state: 'success', gone: 1, awaiting: null },
        message: 'Approved: 1 gone.',
      },
    ]);
    expect(await all('select state from sync_run')).toEqual([{ state: 'success' }]);
    expect(await all('select action, token_name, address, target, detail from audit_event')).toEqual([
      {
        ...{ action: 'sync.confirm', token_name: 'ops', address: '192.0.2.1', target: runId },
        detail: { tasks: expect.arrayContaining(['server-list', 'volumes-list']) },
      },
    ]);
  });

  it('of one task leaves the others waiting, and one that waits for nothing is refused', async () => {
    await confirm(['volumes-list']);
    const state = await all('select state from sync_run');

    await expect(confirm(['volumes-list'])).rejects.toThrow('does not need approval');
    await confirm();

    expect(state).toEqual([{ state: 'awaiting-confirmation' }]);
    expect(await all('select state from sync_run')).toEqual([{ state: 'success' }]);
    expect(await all('select gone, baseline from sync_task order by task')).toEqual([
      { gone: 2, baseline: 0 },
      { gone: 1, baseline: 2 },
    ]);
  });

  it('lets another connection of the account speak for what is gone from this one only', async () => {
    await database.pool.query(`update connection set account_id = 'team-1'`);
    const other = await inventory.connection('digitalocean', 'team-1');
    await inventory.write(other, [{ kind: KIND, uid: 'a' }]);
    const counted = async () => all(`select from resource where gone_at is null and not twin`);
    const before = await counted();

    await confirm();

    expect([before.length, (await counted()).length]).toEqual([3, 1]);
  });

  it('counts only what it marked: what changed after the sync is still there', async () => {
    await database.pool.query(`update resource set changed_at = '2026-11-20T12:00:00Z' where id = $1`, [ids[0]]);

    await confirm();

    expect(await all('select uid from resource where gone_at is not null order by uid')).toEqual([
      { uid: 'b' },
      { uid: 'c' },
    ]);
    expect(await all(`select gone from sync_task where task = 'server-list'`)).toEqual([{ gone: 1 }]);
  });

  it('leaves a partially failed task unchanged, and the sync partial', async () => {
    await task('images-list', null, false);

    await confirm();

    expect(await all(`select state from sync_task where task = 'images-list'`)).toEqual([{ state: 'warning' }]);
    expect(await all('select state from sync_run')).toEqual([{ state: 'partial' }]);
  });

  it.each([
    ['resource_version', 'insert', 'new.gone'],
    ['sync_task', 'update', `old.task = 'volumes-list'`],
    ['sync_run', 'update', 'true'],
  ])('leaves nothing half done when writing %s fails, and can be given again', async (table, event, when) => {
    await database.pool.query(`
      create function fail() returns trigger language plpgsql as $$ begin raise 'the disk is full'; end $$;
      create trigger failing before ${event} on ${table} for each row when (${when}) execute function fail()`);
    const before = await everything();

    await expect(confirm()).rejects.toThrow('the disk is full');
    const after = await everything();
    await database.pool.query(`drop trigger failing on ${table}`);
    await confirm();

    expect(after).toEqual(before);
    expect(await all('select from resource where gone_at is not null')).toHaveLength(3);
  });

  it('is taken once when two give it at the same moment', async () => {
    const outcomes = await Promise.allSettled([confirm(), confirm()]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await all('select from resource_version where gone')).toHaveLength(3);
    expect(await all('select sum(gone)::int as gone from sync_task')).toEqual([{ gone: 3 }]);
  });
});
