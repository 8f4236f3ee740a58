import request from 'supertest';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import { createHostDatabase } from '../../../test/host-database.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { UserStore } from './user-store.js';

const PASSWORD = 'plum harbour 9 velvet';

describe('users who are renamed or deleted', () => {
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

  /** A signed-in user with views and queries, shared and not. */
  async function user(name: string, role = 'operator') {
    const { body } = await host.post('/api/v1/users', { name, role }).expect(201);
    const agent = request.agent(host.app.getHttpServer()).set('sec-fetch-site', 'same-origin');
    await agent.post('/api/v1/session/password/code').send({ code: body.code, password: PASSWORD }).expect(204);
    const view = { description: '', query: 'vcpus>4' };
    const views: string[] = [];
    for (const visibility of ['own', 'shared'])
      views.push(
        (await agent.post('/api/v1/views').send({ ...view, name: `${visibility} of ${name}`, visibility })).body.id,
      );
    for (const shared of [true, false])
      await agent
        .post('/api/v1/sql/queries')
        .send({ name: `shared ${shared}`, query: 'select 1', shared })
        .expect(201);
    await agent.put('/api/v1/overview/views').send({ views }).expect(200);
    return { id: body.id as string, agent, views };
  }

  const viewsOf = async (agent: Awaited<ReturnType<typeof user>>['agent']) => {
    const { body } = await agent.get('/api/v1/views').expect(200);
    return body.items.filter(({ owner }: { owner: string | null }) => owner !== null);
  };
  const signIn = (name: string) =>
    request(host.app.getHttpServer())
      .post('/api/v1/session/password')
      .set('sec-fetch-site', 'same-origin')
      .send({ name, password: PASSWORD });
  const events = async (action: string, target: string) =>
    (await host.get(`/api/v1/audit?action=${action}`)).body.items.filter(
      (each: { target: string }) => each.target === target,
    );

  it('keep their sessions, views, queries and pins under the new name, and the audit keeps the old one', async () => {
    const { id, agent, views } = await user('ada');

    await host.patch(`/api/v1/users/${id}`, { name: ' Ada Lovelace ' }).expect(200);

    expect((await agent.get('/api/v1/session')).body.signedIn).toMatchObject({
      name: 'Ada Lovelace',
      role: 'operator',
    });
    expect((await viewsOf(agent)).map(({ owner }: { owner: string }) => owner)).toEqual([
      'Ada Lovelace',
      'Ada Lovelace',
    ]);
    expect((await agent.get('/api/v1/sql/queries')).body.items).toHaveLength(2);
    expect((await agent.get('/api/v1/overview/views')).body).toEqual({ views });
    await signIn('ada').expect(401);
    await signIn('ada lovelace').expect(204);
    expect(await events('user.update', id)).toMatchObject([{ detail: { name: 'ada', renamed: 'Ada Lovelace' } }]);
    expect(await events('user.password', id)).toMatchObject([{ tokenName: 'ada' }]);
  });

  it('get no name that somebody has, but may write their own differently', async () => {
    const { id } = await user('bob');
    await host.post('/api/v1/tokens', { name: 'report', role: 'viewer' }).expect(201);
    await host.post('/api/v1/users', { name: 'eve', role: 'viewer' }).expect(201);

    for (const name of ['Report', 'EVE', ' ', 'a\nb']) {
      const { status, body } = await host.patch(`/api/v1/users/${id}`, { name });
      expect([status, body.errors[0].field]).toEqual([400, 'name']);
    }
    await host.patch(`/api/v1/users/${id}`, { name: 'BOB' }).expect(200);
    await signIn('bob').expect(204);
  });

  it('get what is shared under a name that somebody had before, not what is theirs', async () => {
    const before = await user('kim');
    await host.delete(`/api/v1/users/${before.id}`).expect(204);
    const { id, agent } = await user('max');

    await host.patch(`/api/v1/users/${id}`, { name: 'kim' }).expect(200);

    const names = (await agent.get('/api/v1/sql/queries')).body.items.map(({ name }: { name: string }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['shared true', 'shared false', expect.stringMatching(/^shared true \w/)]),
    );
    expect((await viewsOf(agent)).map(({ name }: { name: string }) => name)).not.toContain('own of kim');
  });

  it('are signed out and gone with what only they could see; the rest keeps their name', async () => {
    const { id, agent } = await user('zed');
    const other = await user('uma');

    await host.delete(`/api/v1/users/${id}`).expect(204);

    await agent.get('/api/v1/connections').expect(401);
    await signIn('zed').expect(401);
    await host.delete(`/api/v1/users/${id}`).expect(404);
    const named = (await viewsOf(other.agent)).map(({ name, owner }: { name: string; owner: string }) => [name, owner]);
    expect(named).toContainEqual(['shared of zed', 'zed']);
    for (const table of ['saved_view', 'saved_sql']) {
      const { rows } = await database.pool.query(`select shared from ${table} where owner = 'zed'`);
      expect(rows).toEqual([{ shared: true }]);
    }
    expect((await database.pool.query(`select from visitor where name = 'zed'`)).rowCount).toBe(0);
    expect(await events('user.remove', id)).toMatchObject([
      { tokenName: 'MAESTRO_ADMIN_TOKEN', detail: { name: 'zed' } },
    ]);
    expect(await events('session.start', id)).toMatchObject([{ tokenName: 'zed' }]);
  });

  it('of the identity provider are not renamed, but deleted', async () => {
    const { rows } = await database.pool.query(
      `insert into person (name, issuer, subject, role) values ('zoe@example.com', 'https://login.example', '1', 'viewer') returning id`,
    );

    expect((await host.patch(`/api/v1/users/${rows[0].id}`, { name: 'zoe' })).body.code).toBe('user-of-provider');
    await host.delete(`/api/v1/users/${rows[0].id}`).expect(204);
  });

  it('are neither oneself nor the last admin', async () => {
    const { id, agent } = await user('root', 'admin');
    expect((await agent.delete(`/api/v1/users/${id}`)).body.code).toBe('own-user');
    await agent.patch(`/api/v1/users/${id}`).send({ name: 'superuser' }).expect(200);

    const users = host.app.get(UserStore);
    await database.pool.query('update api_token set expires_at = now()');
    await expect(users.remove(id)).rejects.toThrow('last admin');
    await expect(users.update(id, { role: 'viewer' })).rejects.toThrow('last admin');
    await expect(users.update(id, { disabled: true })).rejects.toThrow('last admin');
    await database.pool.query('update api_token set expires_at = null');
    await host.patch(`/api/v1/users/${id}`, { role: 'viewer' }).expect(200);
  });
});
