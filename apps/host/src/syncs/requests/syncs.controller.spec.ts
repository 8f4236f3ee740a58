import { startHostApp, type HostApp } from '../../../test/host-app.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { createHostDatabase } from '../../../test/host-database.js';

const UNKNOWN = '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d';

describe('the syncs over HTTP', () => {
  let database: TestDatabase;
  let host: HostApp;

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { role: 'api' });
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  it.each([UNKNOWN, 'nope', `${UNKNOWN}0`, '%00'])('know nothing of the id %s', async (id) => {
    const answers = await Promise.all([
      host.get(`/api/v1/connections/${id}/syncs`),
      host.post(`/api/v1/connections/${id}/syncs`),
      host.get(`/api/v1/connections/${id}/tasks`),
      host.get(`/api/v1/syncs/${id}`),
      host.get(`/api/v1/syncs/${id}/disappearances`),
      host.get(`/api/v1/syncs/${id}/events`),
      host.post(`/api/v1/syncs/${id}/cancel`),
      host.post(`/api/v1/syncs/${id}/confirm`),
    ]);

    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 404, type: 'application/problem+json', body: { status: 404 } });
    }
  });

  it('come after those before them, whatever the clock said then', async () => {
    const body = { name: 'k', provider: 'digitalocean', credentials: { token: `dop_v1_${'b'.repeat(64)}` } };
    const { id } = (await host.post('/api/v1/connections', body).expect(201)).body;
    const first = (await host.post(`/api/v1/connections/${id}/syncs`).expect(202)).body.id;
    await database.pool.query(
      `update sync_run set state = 'failed', requested_at = now() + interval '1 day', ended_at = now() where id = $1`,
      [first],
    );
    const second = (await host.post(`/api/v1/connections/${id}/syncs`).expect(202)).body.id;

    const { items } = (await host.get(`/api/v1/connections/${id}/syncs`).expect(200)).body;
    const { lastSync } = (await host.get(`/api/v1/connections/${id}`).expect(200)).body;

    expect(items.map((sync: { id: string }) => sync.id)).toEqual([second, first]);
    expect(lastSync.id).toBe(second);
  });

  it('reject an invalid cursor and name it', async () => {
    const body = { name: 'c', provider: 'digitalocean', credentials: { token: `dop_v1_${'a'.repeat(64)}` } };
    const { id } = (await host.post('/api/v1/connections', body).expect(201)).body;

    const { body: problem } = await host.get(`/api/v1/connections/${id}/syncs?cursor=2026-11-20`).expect(400);

    expect(problem).toMatchObject({ status: 400, errors: [{ field: 'cursor' }] });
  });
});
