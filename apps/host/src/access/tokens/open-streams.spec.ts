import request from 'supertest';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { createHostDatabase } from '../../../test/host-database.js';
import { BearerToken } from './bearer-token.js';
import { OpenStreams, STREAM_LIMITS } from './open-streams.js';

const SAME = { 'sec-fetch-site': 'same-origin' };

describe('streams of events', () => {
  let database: TestDatabase;
  let host: HostApp;
  let path: string;
  let url: string;
  const ends: AbortController[] = [];

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { role: 'api' });
    const fixture = new InventoryFixture(database);
    // Waits for a worker, but there is none, so it emits nothing and does not end.
    path = `/api/v1/syncs/${await fixture.run(await fixture.connection('digitalocean'))}/events`;
    url = await host.app.getUrl();
  });

  afterEach(() => ends.splice(0).forEach((end) => end.abort()));

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  async function give(expiresAt?: Date): Promise<{ id: string; token: string }> {
    const token = BearerToken.make();
    const { rows } = await database.pool.query(
      `insert into api_token (name, role, hash, expires_at) values ('v', 'viewer', $1, $2) returning id`,
      [BearerToken.hash(token), expiresAt],
    );
    return { id: String(rows[0].id), token };
  }
  const open = (headers: Record<string, string>) => {
    const end = new AbortController();
    ends.push(end);
    return fetch(`${url}${path}`, { headers, signal: end.signal });
  };
  const as = (token: string) => ({ authorization: `Bearer ${token}` });

  it('end at once when their token is revoked, and those of others go on', async () => {
    const [revoked, other] = [await give(), await give()];
    const [stream, lasting] = [await open(as(revoked.token)), await open(as(other.token))];

    await host.delete(`/api/v1/tokens/${revoked.id}`).expect(204);

    expect(await stream.text()).toContain(':');
    await host.app.get(OpenStreams).check();
    expect((await lasting.body!.getReader().read()).done).toBe(false);
  });

  it('end at the next look when their token has expired, or was revoked on another host', async () => {
    const { id, token } = await give(new Date(Date.now() + 3_600_000));
    const stream = await open(as(token));
    await database.pool.query(`update api_token set expires_at = now() where id = $1`, [id]);

    await host.app.get(OpenStreams).check();

    expect(await stream.text()).toContain(':');
  });

  it('end when the browser signs out', async () => {
    const agent = request.agent(host.app.getHttpServer());
    const { headers } = await agent
      .post('/api/v1/session')
      .set(SAME)
      .send({ token: (await give()).token });
    const [cookie = ''] = String(headers['set-cookie']).split(';');
    const stream = await open({ cookie });
    expect(stream.status).toBe(200);

    await agent.delete('/api/v1/session').set(SAME).expect(204);

    expect(await stream.text()).toContain(':');
  });

  it('are so many for a token, and leave room for others; one that is closed makes room', async () => {
    const [greedy, other] = [await give(), await give()];
    const streams = await Promise.all(
      Array.from({ length: STREAM_LIMITS.events.ofToken + 5 }, () => open(as(greedy.token))),
    );
    const refused = streams.filter(({ status }) => status === 429);

    expect(refused).toHaveLength(5);
    expect(await refused[0]?.json()).toMatchObject({ code: 'too-many-event-streams' });
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await open(as(other.token))).status).toBe(200);
    ends.splice(0).forEach((end) => end.abort());
    for (let status = 429; status === 429;) status = (await open(as(greedy.token))).status;
  });
});
