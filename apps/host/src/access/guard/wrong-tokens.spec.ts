import request from 'supertest';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';

describe('wrong tokens', () => {
  let database: TestDatabase;
  let host: HostApp;

  beforeEach(async () => {
    database = await createTestDatabase();
    host = await startHostApp(database, { trustedProxies: ['loopback'] });
  });

  afterEach(async () => {
    await host.close();
    await database.drop();
  });

  const call = (path: string, token: string, address = '192.0.2.1') =>
    request(host.app.getHttpServer()).get(path).set('authorization', `Bearer ${token}`).set('x-forwarded-for', address);
  const statuses = (answers: readonly request.Response[]) => answers.map(({ status }) => status);

  it('lock nobody out who has a valid one, right after a start too', async () => {
    for (let n = 0; n < 12; n += 1) await call('/metrics', `mst_${n}`);

    expect((await call('/metrics', 'mst_one-more')).status).toBe(429);
    expect(statuses([await host.get('/metrics'), await host.get('/api/v1/connections')])).toEqual([200, 200]);
  });

  it('are answered as wrong ten times in a minute, also when they come at the same time, by API and metrics together', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => call(n % 2 ? '/metrics' : '/api/v1/connections', `mst_${n}`)),
    );

    const tried = statuses(answers).filter((status) => status === 401);
    expect(tried).toHaveLength(10);
    expect(statuses(answers).filter((status) => status === 429)).toHaveLength(50);
  });

  it('are counted by the address that a trusted proxy tells', async () => {
    for (let n = 0; n < 11; n += 1) await call('/metrics', `mst_${n}`);

    expect(statuses([await call('/metrics', 'mst_x'), await call('/metrics', 'mst_y', '192.0.2.2')])).toEqual([
      429, 401,
    ]);
  });
});
