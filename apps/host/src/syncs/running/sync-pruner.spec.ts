import { startHostApp } from '../../../test/host-app.js';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { createHostDatabase } from '../../../test/host-database.js';
import { until } from '../../../test/until.js';
import type { HostConfig } from '../../config/host-config.types.js';
import { PRUNE_JOB, SyncPruner } from './sync-pruner.js';

interface SyncFacts {
  /** Days since its request and its end. */
  readonly age: number;
  readonly task?: string;
  /** Absent: it is running. */
  readonly hasEnded?: boolean;
}

describe('what is kept of old syncs', () => {
  let database: TestDatabase;
  let inventory: InventoryFixture;
  let connectionId: string;

  beforeEach(async () => {
    database = await createHostDatabase();
    inventory = new InventoryFixture(database);
    connectionId = await inventory.connection('digitalocean');
  });

  afterEach(() => database.drop());

  const rows = async (text: string, values?: unknown[]) => (await database.pool.query(text, values)).rows;
  const run = async ({ age, task = 'server-list', hasEnded = true }: SyncFacts): Promise<string> => {
    const [{ id }] = await rows(
      `insert into sync_run (connection_id, trigger, state, requested_at, ended_at)
       select $1, 'schedule', case when $3 then 'success' else 'running' end, moment, case when $3 then moment end
       from (select now() - make_interval(hours => $2) as moment) as given returning id`,
      [connectionId, age * 24, hasEnded],
    );
    await rows(
      `insert into sync_task (run_id, task, kind, started_at, ended_at)
       select id, $2, 'digitalocean.droplet', requested_at, ended_at from sync_run where id = $1`,
      [id, task],
    );
    await rows(
      `insert into sync_event (run_id, type, data) select $1, type, '{}' from unnest(array['run', 'task', 'wait', 'run']) as type`,
      [id],
    );
    return id;
  };
  const prune = () => new SyncPruner({ keepSyncsDays: 90 } as HostConfig, database.pool).prune();
  const left = async (table = 'sync_run') => (await rows(`select * from ${table}`)).length;
  const kept = async () => (await rows('select id from sync_run order by requested_at')).map(({ id }) => id);

  it('goes with syncs that nothing refers to, their tasks and their events', async () => {
    await run({ age: 91 });
    await run({ age: 91, task: 'volumes-list' });
    const young = [await run({ age: 89, task: 'volumes-list' }), await run({ age: 1 })];

    await prune();

    expect(await kept()).toEqual(young);
    expect(await left('sync_task')).toBe(2);
  });

  it('stays where a version of a resource came from it', async () => {
    const old = await run({ age: 400 });
    await run({ age: 400 });
    const newest = await run({ age: 0 });
    await inventory.write(connectionId, [{ kind: 'digitalocean.droplet', uid: '1' }], '2026-01-01T00:00:00Z', old);

    await prune();

    expect(await kept()).toEqual([old, newest]);
    expect(await rows('select sync_run_id as id from resource_version')).toEqual([{ id: old }]);
  });

  it('stays where it is the last that is known of a task', async () => {
    const [volumes] = [await run({ age: 300, task: 'volumes-list' }), await run({ age: 200 })];
    const servers = await run({ age: 100 });
    const underWay = await run({ age: 0, hasEnded: false });

    await prune();

    expect(await kept()).toEqual([volumes, servers, underWay]);
  });

  it('stays where it is the last of its connection', async () => {
    await rows('delete from sync_task where run_id = $1', [await run({ age: 100 })]);

    await prune();

    expect(await left()).toBe(1);
  });

  it('loses what a sync told on its way after a week, and keeps how it went on and ended', async () => {
    await run({ age: 8 });
    await run({ age: 6, task: 'volumes-list' });
    await run({ age: 20, task: 'images-list', hasEnded: false });

    await prune();

    const told = await rows(
      `select task, array_agg(type order by event.id) as types from sync_event event join sync_task using (run_id) group by task order by task`,
    );
    expect(told).toEqual([
      { task: 'images-list', types: ['run', 'task', 'wait', 'run'] },
      { task: 'server-list', types: ['run', 'run'] },
      { task: 'volumes-list', types: ['run', 'task', 'wait', 'run'] },
    ]);
  });

  it('goes however much of it there is', async () => {
    await run({ age: 1 });
    await rows(
      `insert into sync_run (connection_id, trigger, state, requested_at, ended_at)
       select $1, 'schedule', 'success', now() - interval '100 days', now() - interval '100 days' from generate_series(1, 12000)`,
      [connectionId],
    );

    await prune();

    expect(await left()).toBe(1);
  });

  it('is not the history of annotations, of which old changes go', async () => {
    await inventory.write(connectionId, [{ kind: 'digitalocean.droplet', uid: '1' }]);
    await rows(`
      insert into annotation_change (resource_id, source, changes, at)
      select id, 'rule', json_build_object('owner', days), now() - make_interval(days => days) from resource, unnest(array[400, 91, 89]) as days`);
    await rows(`
      insert into annotation_bulk (resource_ids, sets, ended_at)
      select '{}', '{}', now() - make_interval(days => days) from unnest(array[91, null]) as days`);

    await prune();

    expect(await rows('select changes from annotation_change')).toEqual([{ changes: { owner: 89 } }]);
    expect(await rows('select ended_at from annotation_bulk')).toEqual([{ ended_at: null }]);
  });

  it('goes at a worker, whenever the queue says so', async () => {
    await run({ age: 91 });
    const newest = await run({ age: 1 });
    const host = await startHostApp(database, { role: 'worker' });

    const [known] = await rows('select identifier from graphile_worker._private_known_crontabs');
    await rows('select graphile_worker.add_job($1)', [PRUNE_JOB]);
    await until(async () => ((await left()) === 1 ? true : undefined));
    await host.close();

    expect(known).toEqual({ identifier: PRUNE_JOB });
    expect(await kept()).toEqual([newest]);
  });
});
