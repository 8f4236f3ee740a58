import request from 'supertest';
import type { TestDatabase } from '../../../test/test-database.js';
import { createHostDatabase } from '../../../test/host-database.js';
import { type HostApp, type HostAppOptions, startHostApp } from '../../../test/host-app.js';
import { BearerToken } from '../tokens/bearer-token.js';

const SAME = { 'sec-fetch-site': 'same-origin' };

describe('/session', () => {
  let database: TestDatabase;
  let host: HostApp;

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database);
  });

  // The token of the configuration stays.
  afterEach(() => database.pool.query(`truncate session; delete from api_token where name <> 'MAESTRO_ADMIN_TOKEN'`));

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  /** With another configuration, or counts of its own. */
  async function withHost(options: HostAppOptions, test: (other: HostApp) => Promise<void>): Promise<void> {
    const other = await startHostApp(database, options);
    await test(other).finally(() => other.close());
  }
  const browser = ({ app }: HostApp = host) => request.agent(app.getHttpServer());
  const signIn = (agent: ReturnType<typeof browser>, token: string, headers: Record<string, string> = SAME) =>
    agent.post('/api/v1/session').set(headers).send({ token });

  async function give(role: string, expiresAt?: Date): Promise<string> {
    const token = BearerToken.make();
    await database.pool.query('insert into api_token (name, role, hash, expires_at) values ($1, $1, $2, $3)', [
      role,
      BearerToken.hash(token),
      expiresAt,
    ]);
    return token;
  }

  it('signs a browser in by a cookie that scripts cannot read and that is not the token', async () => {
    const token = await give('operator');
    const agent = browser();

    const answer = await signIn(agent, `  ${token}\n`);
    const { body } = await agent.get('/api/v1/session').expect(200);

    expect(answer.status).toBe(204);
    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^maestro_session=[\w-]{43}; Path=\/api\/v1; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(token);
    expect(body).toEqual({
      signedIn: {
        name: 'operator',
        role: 'operator',
        connections: [],
        signedInWith: 'token',
        expiresAt: expect.any(String),
      },
      demo: false,
      passwords: false,
      provider: null,
    });
    expect(Date.parse(body.signedIn.expiresAt) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
    const { rows } = await database.pool.query('select * from session');
    expect(JSON.stringify(rows)).not.toContain(/=([^;]+)/.exec(cookie ?? '')?.[1]);
    await agent.get('/api/v1/connections').expect(200);
  });

  it.each([
    ['the root', '', '__Host-maestro_session', '/'],
    ['a base path', '/maestro', '__Secure-maestro_session', '/maestro/api/v1'],
  ])('is bound to this host once it came over HTTPS, at %s', async (_where, basePath, name, path) => {
    await withHost({ basePath }, async (other) => {
      const https = { 'x-forwarded-proto': 'https' };

      const answer = await signIn(browser(other), await give('viewer'), { ...SAME, ...https });
      const [cookie] = answer.headers['set-cookie'] as unknown as string[];
      const [pair = ''] = String(cookie).split(';');
      const ask = (held: string) =>
        request(other.app.getHttpServer()).get('/api/v1/providers').set(https).set('cookie', held);

      expect(cookie).toMatch(
        new RegExp(`^${name}=[\\w-]{43}; Path=${path}; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$`),
      );
      expect((await ask(pair)).status).toBe(200);
      // A cookie that a page over HTTP, or another host of the domain, could have set.
      expect((await ask(pair.replace(name, 'maestro_session'))).status).toBe(401);
    });
  });

  it('is sent to the API below the base path alone', async () => {
    await withHost({ basePath: '/maestro' }, async (other) => {
      const agent = browser(other);

      const answer = await agent
        .post('/maestro/api/v1/session')
        .set(SAME)
        .send({ token: await give('viewer') });

      expect(answer.headers['set-cookie']?.[0]).toMatch(/^maestro_session=[\w-]{43}; Path=\/maestro\/api\/v1;/);
      await agent.get('/maestro/api/v1/providers').expect(200);
      await agent.get('/api/v1/providers').expect(401);
    });
  });

  it('ends the session that the browser had when it signs in again', async () => {
    const token = await give('viewer');
    const agent = browser();
    const [first] = (await signIn(agent, token)).headers['set-cookie'] as unknown as string[];
    const elsewhere = browser();
    await signIn(elsewhere, token);

    await signIn(agent, await give('operator'));

    await request(host.app.getHttpServer()).get('/api/v1/providers').set('cookie', String(first)).expect(401);
    await elsewhere.get('/api/v1/providers').expect(200);
    expect((await database.pool.query('select 1 from session')).rowCount).toBe(2);
  });

  it('tells a program whose token it sends', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000);
    const ask = (token: string) => browser().get('/api/v1/session').set('authorization', `Bearer ${token}`);

    const [lasting, expiring] = [await ask(await give('operator')), await ask(await give('viewer', expiresAt))];

    expect(lasting.body).toEqual({
      signedIn: { name: 'operator', role: 'operator', connections: [], signedInWith: 'token', expiresAt: null },
      demo: false,
      passwords: false,
      provider: null,
    });
    expect(expiring.body.signedIn).toMatchObject({
      name: 'viewer',
      role: 'viewer',
      expiresAt: expiresAt.toISOString(),
    });
    expect((await ask('mst_wrong')).status).toBe(401);
    expect((await browser().get('/api/v1/session')).body.signedIn).toBeNull();
  });

  it('lets the browser do what its token may, and no more', async () => {
    const agent = browser();
    await signIn(agent, await give('viewer'));

    const statuses = [
      await agent.get('/api/v1/providers'),
      await agent.get('/api/v1/tokens'),
      await agent.post('/api/v1/connections').set(SAME).send({}),
    ].map(({ status }) => status);

    expect(statuses).toEqual([200, 403, 403]);
  });

  it('ends with its token, and says so beforehand', async () => {
    const expiring = await give('viewer', new Date(Date.now() + 3_600_000));
    const agent = browser();
    await signIn(agent, expiring);
    const before = await agent.get('/api/v1/session');

    await database.pool.query('update api_token set revoked_at = now() where hash = $1', [BearerToken.hash(expiring)]);

    expect(Date.parse(before.body.signedIn.expiresAt) - Date.now()).toBeLessThan(3_600_001);
    expect((await agent.get('/api/v1/session')).body.signedIn).toBeNull();
    await agent.get('/api/v1/connections').expect(401);
  });

  it('expires, and is deleted at the next sign-in', async () => {
    const token = await give('viewer');
    const agent = browser();
    await signIn(agent, token);
    await database.pool.query(`update session set expires_at = now() - interval '1 second'`);

    await agent.get('/api/v1/connections').expect(401);
    await signIn(browser(), token);

    expect((await database.pool.query('select 1 from session')).rowCount).toBe(1);
  });

  it('signs out for good, also when the cookie was kept', async () => {
    const agent = browser();
    const [cookie] = (await signIn(agent, await give('viewer'))).headers['set-cookie'] as unknown as string[];

    const answer = await agent.delete('/api/v1/session').set(SAME);
    const kept = await request(host.app.getHttpServer()).get('/api/v1/providers').set('cookie', String(cookie));

    expect(answer.status).toBe(204);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^maestro_session=; Path=\/api\/v1; Expires=Thu, 01 Jan 1970/);
    expect(kept.status).toBe(401);
  });

  it.each([
    ['no good', { token: 'mst_wrong' }, 401],
    ['none', {}, 400],
    ['more than one line', { token: 'a\nb' }, 400],
  ])('refuses a token that is %s, at its field', async (_name, body, status) => {
    const answer = await browser().post('/api/v1/session').set(SAME).send(body);

    expect(answer.status).toBe(status);
    expect(answer.body.errors[0].field).toBe('token');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('counts wrong tokens as all others, and cookies that ended as none', async () => {
    await withHost({}, async (other) => {
      const agent = browser(other);
      const token = await give('viewer');
      for (let n = 0; n < 12; n += 1)
        await agent
          .get('/api/v1/providers')
          .set('cookie', `maestro_session=${'x'.repeat(43)}`)
          .expect(401);
      for (let n = 0; n < 10; n += 1) await signIn(agent, `mst_${n}`).expect(401);

      expect((await agent.get('/api/v1/providers').set('authorization', 'Bearer mst_wrong')).status).toBe(429);
      expect((await signIn(agent, 'mst_10')).status).toBe(429);
      expect((await signIn(agent, token)).status).toBe(204);
    });
  });

  it.each<[string, Record<string, string>, number]>([
    ['of this origin', { 'sec-fetch-site': 'same-origin' }, 204],
    ['of another port of this machine', { 'sec-fetch-site': 'same-site' }, 403],
    ['of another site', { 'sec-fetch-site': 'cross-site', origin: 'http://maestro.test' }, 403],
    ['of this origin, from an old browser', { origin: 'http://maestro.test' }, 204],
    ['of another origin, from an old browser', { origin: 'http://maestro.test:81' }, 403],
    ['of a sandbox', { origin: 'null' }, 403],
    ['of this origin, behind a proxy', { origin: 'https://m.example', 'x-forwarded-host': 'm.example' }, 204],
    ['that says nothing of where it comes from', {}, 403],
  ])('changes something by the cookie for a page %s', async (_name, headers, status) => {
    const agent = browser();
    const admin = await give('admin');
    await signIn(agent, admin);
    const { rows } = await database.pool.query(
      `insert into api_token (name, role, hash) values ('x', 'viewer', 'x') returning id`,
    );
    const asked = { host: 'maestro.test', ...headers };

    const byGuard = await agent.delete(`/api/v1/tokens/${rows[0].id}`).set(asked);
    const bySession = await agent.delete('/api/v1/session').set(asked);

    expect([byGuard.status, bySession.status]).toEqual([status, status]);
    if (status === 403) expect(byGuard.body.code).toBe('cross-site-request');
  });

  it('asks nothing of where a token comes from, which no page elsewhere can send', async () => {
    await host
      .post('/api/v1/tokens', { name: 'x', role: 'viewer' })
      .set({ 'sec-fetch-site': 'cross-site' })
      .expect(201);
  });

  it('signs nobody in without a token, unless the host is a demo', async () => {
    const refused = [
      await browser().post('/api/v1/session/demo').set(SAME),
      await browser().get('/api/v1/session/demo'),
    ];
    const credentials = [{ provider: 'digitalocean', title: 'Everything', fields: { token: 'dop_v1_1' } }];
    expect(refused.map(({ status }) => status)).toEqual([404, 404]);
    await withHost({ demo: { credentials } }, async (demo) => {
      const agent = browser(demo);

      const before = await agent.get('/api/v1/session');
      const elsewhere = await agent.post('/api/v1/session/demo').set({ 'sec-fetch-site': 'cross-site' });
      await agent.post('/api/v1/session/demo').set(SAME).expect(204);
      const after = await agent.get('/api/v1/session');
      const told = await agent.get('/api/v1/session/demo');

      expect(told.body).toEqual({ credentials });
      expect(before.body).toEqual({ signedIn: null, demo: true, passwords: false, provider: null });
      expect(elsewhere.status).toBe(403);
      expect(after.body).toMatchObject({ signedIn: { role: 'admin' }, demo: true });
    });
  });

  it('notes who signed in', async () => {
    const token = await give('operator');
    await signIn(browser(), token);

    const { body } = await host.get('/api/v1/audit').expect(200);

    expect(body.items[0]).toMatchObject({ action: 'session.start', tokenName: 'operator' });
  });
});
