import { startHostApp, type HostApp } from '../../test/host-app.js';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';

const UNKNOWN = '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d';

describe('the syncs over HTTP', () => {
  let database: TestDatabase;
  let host: HostApp;

  beforeAll(async () => {
    database = await createTestDatabase();
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

  it('refuse a cursor that is none, naming it', async () => {
    const body = { name: 'c', provider: 'digitalocean', credentials: { token: `dop_v1_${'a'.repeat(64)}` } };
    const { id } = (await host.post('/api/v1/connections', body).expect(201)).body;

    const { body: problem } = await host.get(`/api/v1/connections/${id}/syncs?cursor=2026-11-20`).expect(400);

    expect(problem).toMatchObject({ status: 400, errors: [{ field: 'cursor' }] });
  });
});
