import { AMPLE_LIMITS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { type HostApp, startHostApp } from './host-app.js';
import type { TestDatabase } from './test-database.js';
import { createHostDatabase } from './host-database.js';
import { until } from './until.js';

const DROPLETS = 260;

describe('a connection that is removed while it is synced', () => {
  let emulator: DigitalOceanEmulator;
  let database: TestDatabase;
  let host: HostApp;
  let connectionId: string;

  beforeEach(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: DROPLETS, limits: AMPLE_LIMITS });
    database = await createHostDatabase();
    host = await startHostApp(database, { addresses: { digitalocean: emulator.url } });
    connectionId = await connect('removed');
  });

  afterEach(async () => {
    await host.close();
    await database.drop();
    await emulator.close();
  });

  const connect = async (name: string): Promise<string> => {
    const credentials = { token: emulator.token };
    const body = { name, provider: 'digitalocean', credentials, schedule: { enabled: false }, allowSameAccount: true };
    return (await host.post('/api/v1/connections', body).expect(201)).body.id;
  };
  const sync = async (id = connectionId): Promise<string> =>
    (await host.post(`/api/v1/connections/${id}/syncs`, { tasks: ['server-list'] }).expect(202)).body.id;
  const ended = (id: string) =>
    until(async () => {
      const { body } = await host.get(`/api/v1/syncs/${id}`).expect(200);
      return body.endedAt ? body : undefined;
    });
  const rows = async (text: string, values?: unknown[]) => (await database.pool.query(text, values)).rows;
  const jobs = () => rows(`select from graphile_worker._private_jobs where payload ->> 'runId' is not null`);
  /** Starts a sync whose second page never arrives. */
  const stuckSync = async (): Promise<string> => {
    emulator.faults.add({ path: '/v2/droplets', page: 2, times: 1, answer: 'hang' });
    const asked = new Promise<void>((resolve) =>
      emulator.onRequest(({ path, page }) => void (path === '/v2/droplets' && page === 2 && resolve())),
    );
    const id = await sync();
    await asked;
    return id;
  };

  it('is no longer read, and keeps its data', async () => {
    await ended(await sync());
    const known = await rows('select uid, gone_at from resource order by uid');
    const run = await stuckSync();

    await host.delete(`/api/v1/connections/${connectionId}`).expect(204);

    expect(await ended(run)).toMatchObject({ state: 'cancelled' });
    expect(await rows('select uid, gone_at from resource order by uid')).toEqual(known);
    expect(await rows('select from credential')).toEqual([]);
  });

  it('leaves nothing behind where its inventory goes too, and other connections are synced on', async () => {
    await ended(await sync());
    await stuckSync();

    await host.delete(`/api/v1/connections/${connectionId}?inventory=remove`).expect(204);
    await until(async () => ((await jobs()).length === 0 ? true : undefined));

    for (const table of [
      'connection',
      'credential',
      'resource',
      'resource_version',
      'relation',
      'sync_run',
      'sync_event',
    ])
      expect([table, await rows(`select from ${table}`)]).toEqual([table, []]);
    expect(await ended(await sync(await connect('other')))).toMatchObject({ state: 'success' });
  });

  it.each(['keep', 'remove'])(
    'waits for what a worker is writing, which does not wait for it (%s)',
    async (inventory) => {
      const [{ id: runId }] = await rows(
        `insert into sync_run (connection_id, trigger, state, heartbeat_at) values ($1, 'api', 'running', now()) returning id`,
        [connectionId],
      );
      const worker = await database.pool.connect();
      await worker.query('begin');
      await worker.query('select from sync_run where id = $1 for share', [runId]);

      const removal = host
        .delete(`/api/v1/connections/${connectionId}?inventory=${inventory}`)
        .then((answer) => answer);
      await until(async () => {
        const text = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        return (await rows(text)).length > 0 ? true : undefined;
      });
      await worker.query(
        `insert into resource (connection_id, provider, kind, uid, part, name, entity, active, tags, attributes, relations, checksum,
         search_text, first_seen_at, changed_at)
       values ($1, 'digitalocean', 'digitalocean.droplet', '1', 'p', 'n', 'server', true, '{}', '{}', '[]', '', '', now(), now())`,
        [connectionId],
      );
      await worker.query('commit');
      worker.release();

      expect((await removal).status).toBe(204);
      expect(await rows('select from resource')).toHaveLength(inventory === 'keep' ? 1 : 0);
    },
  );
});
