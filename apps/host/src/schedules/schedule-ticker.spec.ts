import { type HostApp, startHostApp } from '../../test/host-app.js';
import type { TestDatabase } from '../../test/test-database.js';
import { createHostDatabase } from '../../test/host-database.js';
import { startRefusingProvider } from '../../test/refusing-provider.js';
import { HOST_CONFIG } from '../config/host-config.types.js';
import { POOL } from '../database/queries.js';
import { SyncService } from '../syncs/requests/sync.service.js';
import { ScheduleStore } from './schedule-store.js';
import { ScheduleTicker } from './schedule-ticker.js';

const EVERY_MINUTE = { cron: '* * * * *' };

describe('one look at what is due', () => {
  let database: TestDatabase;
  let host: HostApp;
  let provider: Awaited<ReturnType<typeof startRefusingProvider>>;
  let ticker: ScheduleTicker;

  beforeAll(async () => {
    database = await createHostDatabase();
    // A second connection to a provider asks it for its account.
    provider = await startRefusingProvider();
    host = await startHostApp(database, { role: 'api', addresses: { digitalocean: provider.url } });
  });

  // As after a start.
  beforeEach(() => {
    const of = <Part>(token: unknown): Part => host.app.get(token as symbol, { strict: false });
    ticker = new ScheduleTicker(of(HOST_CONFIG), of(POOL), of(ScheduleStore), of(SyncService));
  });

  // A look is at all connections.
  afterEach(() => database.pool.query('truncate connection cascade'));

  afterAll(async () => {
    await host.close();
    provider.close();
    await database.drop();
  });

  const connect = async () => {
    const credentials = { token: `dop_v1_${'a'.repeat(64)}` };
    const body = { name: 'c', provider: 'digitalocean', credentials, schedule: EVERY_MINUTE };
    return (await host.post('/api/v1/connections', body).expect(201)).body.id as string;
  };
  const look = (now = new Date(Date.now() + 120_000)) => ticker.tick(now);
  const runs = async (connectionId: string) =>
    (await database.pool.query('select id from sync_run where connection_id = $1', [connectionId])).rows;

  it('leaves what is due of a connection that is being synced until that is over', async () => {
    const id = await connect();
    await look();

    await look();
    const meanwhile = await runs(id);
    await database.pool.query(`update sync_run set state = 'success'`);
    await database.pool.query(`update schedule set next_at = now() where task = 'images-list'`);
    await database.pool.query(`insert into sync_run (connection_id, state, trigger) values ($1, 'running', 'api')`, [
      id,
    ]);
    await look();
    const { rows } = await database.pool.query(
      `select next_at < now() as due from schedule where task = 'images-list'`,
    );

    expect(meanwhile).toHaveLength(1);
    expect(rows).toEqual([{ due: true }]);
  });

  it('brings back what a clock that was ahead put a year away, and leaves what is due later for a reason', async () => {
    const [moved, held] = [await connect(), await connect()];
    await database.pool.query(`update schedule set next_at = now() + interval '1 year'`);
    await database.pool.query(
      `update schedule set cron = null, interval_seconds = 600 where task = 'images-list';
       update connection set held_until = now() + interval '1 hour' where id = '${held}';
       update schedule set next_at = null, enabled = false where task = 'cdns-list'`,
    );

    await ticker.tick();
    const { rows } = await database.pool.query(
      `select connection_id = $1 as moved, cron is null as "byInterval", count(*)::int as count,
         max(round(extract(epoch from next_at - now()) / 60)::int) as minutes
       from schedule where enabled group by 1, 2 order by 1 desc, 2`,
      [moved],
    );

    expect(rows.map(({ moved, byInterval, minutes }) => [moved, byInterval, minutes <= (moved ? 10 : 60)])).toEqual([
      [true, false, true],
      [true, true, true],
      [false, false, true],
      [false, true, true],
    ]);
    expect(rows[0].minutes).toBeLessThanOrEqual(1);
    expect(rows[2].minutes).toBeGreaterThan(50);
  });

  it('shortens a hold that such a clock left', async () => {
    await connect();
    await database.pool.query(`update connection set held_until = now() + interval '1 year'`);

    await ticker.tick();

    const { rows } = await database.pool.query(
      `select held_until < now() + interval '7 hours' as bounded from connection`,
    );
    expect(rows).toEqual([{ bounded: true }]);
  });

  it('asks for what other connections are due, when one cannot be synced', async () => {
    const [broken, whole] = [await connect(), await connect()];
    await database.pool.query(`update connection set provider = 'unloaded' where id = $1`, [broken]);

    await look();

    expect((await runs(whole)).length).toBe(1);
  });

  it('leaves a failed sync that says why where none can begin, and shows that the connection cannot be read', async () => {
    const id = await connect();
    await database.pool.query(`update connection set provider = 'unloaded', status = 'ok'`);

    await look();
    await look(new Date(Date.now() + 240_000));

    const { body: syncs } = await host.get(`/api/v1/connections/${id}/syncs`).expect(200);
    expect(syncs.items).toEqual([
      expect.objectContaining({
        ...{ state: 'failed', trigger: 'schedule' },
        message: expect.stringMatching(/^It could not begin\. The plugin of the provider "unloaded" is not loaded/),
      }),
    ]);
    const { body: connection } = await host.get(`/api/v1/connections/${id}`).expect(200);
    expect(connection).toMatchObject({ status: 'plugin-missing', lastSync: { state: 'failed' } });
    expect(connection.statusMessage).toContain('Add it to MAESTRO_PLUGINS and restart the host.');
    const { body: attention } = await host.get('/api/v1/attention').expect(200);
    expect(attention.connections).toEqual([expect.objectContaining({ id, status: 'plugin-missing' })]);
  });

  it('reads the other tasks when the plugin no longer has one that is scheduled', async () => {
    const id = await connect();
    await database.pool.query(`update schedule set task = 'renamed-list' where task = 'images-list'`);

    await look();

    const { rows } = await database.pool.query('select task from sync_task where connection_id = $1', [id]);
    expect(rows.map(({ task }) => task)).toContain('server-list');
    expect(rows.map(({ task }) => task)).not.toContain('renamed-list');
  });

  it('starts only what is due', async () => {
    const id = await connect();
    await database.pool.query(`update schedule set next_at = now() + interval '1 hour' where task <> 'server-list'`);

    await look();
    const { rows } = await database.pool.query(
      `select trigger, array_agg(task) as tasks from sync_run join sync_task on run_id = id where sync_run.connection_id = $1 group by id`,
      [id],
    );

    expect(rows).toEqual([{ trigger: 'schedule', tasks: ['server-list'] }]);
  });

  it('makes up for no ticks that were missed: what was due many times is due once, and then at its next time', async () => {
    const id = await connect();
    await database.pool.query(`update schedule set next_at = '2026-11-20T10:00:00Z'`);
    const now = new Date('2026-11-23T10:00:30Z');

    await look(now);
    await database.pool.query(`update sync_run set state = 'success'`);
    await look(now);
    const { rows } = await database.pool.query('select distinct last_at, next_at from schedule');

    expect(await runs(id)).toHaveLength(1);
    expect(rows).toEqual([{ last_at: now, next_at: new Date('2026-11-23T10:01:00Z') }]);
  });

  it('leaves alone what is switched off, and what was removed', async () => {
    const [off, removed] = [await connect(), await connect()];
    await host.patch(`/api/v1/connections/${off}/schedules`, { enabled: false }).expect(200);
    await database.pool.query(`update schedule set next_at = now() where connection_id = $1`, [off]);
    await host.delete(`/api/v1/connections/${removed}`).expect(204);

    await look();

    expect([await runs(off), await runs(removed)]).toEqual([[], []]);
  });

  it('starts each tick once, however many look at the same moment', async () => {
    const ids = [await connect(), await connect(), await connect()];

    await Promise.all([look(), look(), look(), look()]);

    expect((await Promise.all(ids.map(runs))).map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  it('loses no tick when it fails in the middle', async () => {
    const id = await connect();
    await database.pool.query(`
      create function fail() returns trigger language plpgsql as $$ begin raise 'the disk is full'; end $$;
      create trigger failing before insert on sync_run for each row execute function fail()`);

    const failed = await look().catch((error: Error) => error.message);
    await database.pool.query('drop trigger failing on sync_run');
    await look();

    expect(failed).toBe('the disk is full');
    expect(await runs(id)).toHaveLength(1);
  });
});
