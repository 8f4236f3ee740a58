import { DEFAULT_DIGITALOCEAN_TASKS } from '../../test/digitalocean-tasks.js';
import { type HostApp, startHostApp } from '../../test/host-app.js';
import type { TestDatabase } from '../../test/test-database.js';
import { createHostDatabase } from '../../test/host-database.js';
import { ScheduleTicker } from '../schedules/schedule-ticker.js';
import { ConnectionStatus } from './verification/connection-status.js';
import type { CredentialVerdict } from './verification/verify-credential.js';

const TOKEN = `dop_v1_${'a'.repeat(64)}`;
const MINUTE_MS = 60_000;
const NIGHTLY = 'images-list';
const refused: CredentialVerdict = { status: 'refused', message: 'GET /v2/account: revoked. (401)' };

describe('what is noted of a credential', () => {
  let database: TestDatabase;
  let host: HostApp;
  let id: string;
  let start: number;

  beforeAll(async () => {
    database = await createHostDatabase();
    // Serves only: schedules tick when a spec triggers it, and no worker runs the syncs.
    host = await startHostApp(database, { role: 'api' });
  });

  beforeEach(async () => {
    const schedule = { cron: '*/5 * * * *' };
    const body = { name: 'c', provider: 'digitalocean', credentials: { token: TOKEN }, schedule };
    id = (await host.post('/api/v1/connections', body).expect(201)).body.id;
    start = Date.now();
  });

  // A tick is for all connections.
  afterEach(() => database.pool.query('truncate connection cascade'));

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  const status = () => host.app.get(ConnectionStatus, { strict: false });
  const after = (minutes: number) => new Date(start + minutes * MINUTE_MS);
  const note = async (verdict: CredentialVerdict, minutes: number, read: readonly string[] = []) =>
    status().note(id, { credentialName: await status().credentialName(id), verdict, read, now: after(minutes) });
  const find = async () => (await host.get(`/api/v1/connections/${id}`).expect(200)).body;
  /** The tasks of the sync that one tick requests. */
  const asked = async (minutes: number): Promise<string[]> => {
    await host.app.get(ScheduleTicker, { strict: false }).tick(after(minutes));
    const { rows } = await database.pool.query('select task from sync_task order by task');
    await database.pool.query('delete from sync_run');
    return rows.map(({ task }) => task);
  };

  it('says since when it is refused, why, and until when scheduled syncs wait', async () => {
    await note(refused, 0);
    await note(refused, 30);

    expect(await find()).toMatchObject({
      status: 'refused',
      statusMessage: refused.message,
      statusSince: after(0).toISOString(),
      heldUntil: after(60).toISOString(),
    });
  });

  it('holds scheduled syncs back, and then tries them all', async () => {
    await note(refused, 0);

    expect(await asked(14)).toEqual([]);
    expect(await asked(16)).toHaveLength(DEFAULT_DIGITALOCEAN_TASKS.length);
  });

  it('makes nothing due earlier than it was', async () => {
    await host.put(`/api/v1/connections/${id}/schedules/${NIGHTLY}`, { intervalSeconds: 3600 }).expect(200);
    await note(refused, 0);

    expect(await asked(16)).not.toContain(NIGHTLY);
    expect(await asked(61)).toContain(NIGHTLY);
  });

  it('lets all go at once when the provider accepts it again, but what was just read', async () => {
    await note(refused, 0);

    await note({ status: 'ok' }, 1, [NIGHTLY]);

    expect(await find()).toMatchObject({ status: 'ok', statusMessage: null, heldUntil: null });
    const due = await asked(1);
    expect(due).toHaveLength(DEFAULT_DIGITALOCEAN_TASKS.length - 1);
    expect(due).not.toContain(NIGHTLY);
  });

  it('lets all go at once when it is replaced', async () => {
    await note(refused, 0);

    await host.put(`/api/v1/connections/${id}/credentials`, { token: `dop_v1_${'b'.repeat(64)}` }).expect(204);

    expect(await find()).toMatchObject({ status: 'unverified', statusMessage: null, heldUntil: null });
    expect(await asked(1)).toHaveLength(DEFAULT_DIGITALOCEAN_TASKS.length);
  });

  it('is not about the one that took its place meanwhile', async () => {
    const credentialName = await status().credentialName(id);
    await host.put(`/api/v1/connections/${id}/credentials`, { token: `dop_v1_${'b'.repeat(64)}` }).expect(204);

    await status().note(id, { credentialName, verdict: refused });

    expect(await find()).toMatchObject({ status: 'unverified' });
  });

  it('changes nothing where nothing is new', async () => {
    await note({ status: 'ok' }, 0);
    const before = await database.pool.query('select xmin, ctid from connection');

    await note({ status: 'ok' }, 5);

    expect((await database.pool.query('select xmin, ctid from connection')).rows).toEqual(before.rows);
  });
});
