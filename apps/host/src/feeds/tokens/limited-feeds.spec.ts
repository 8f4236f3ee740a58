import request from 'supertest';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import { createHostDatabase } from '../../../test/host-database.js';
import { WEB } from '../../../test/feeds/fed-host.js';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { type ConnectionRoleDto } from '../../access/caller/connection-role.dto.js';
import { FEED_FORMATS } from '../feed-query.dto.js';

/** In every text of the connection that must not be read. */
const MARK = 'hush';

describe('the token of a feed with connections', () => {
  let database: TestDatabase;
  let host: HostApp;
  let shown: string;
  let hidden: string;

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { role: 'api' });
    shown = await account('plain');
    hidden = await account(MARK);
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  /** A connection with a server, whose list failed. */
  async function account(mark: string): Promise<string> {
    const fixture = new InventoryFixture(database);
    const connection = await fixture.connection('digitalocean', `account-${mark}`);
    await database.pool.query('update connection set name = $2 where id = $1', [connection, `${mark}-connection`]);
    const run = await fixture.run(connection);
    const server = { ...WEB, uid: `${mark}-1`, name: `${mark}-web`, region: `${mark}-r`, tags: ['web', `${mark}-tag`] };
    await fixture.write(connection, [server], '2026-11-02T12:00:00Z', run);
    await database.pool.query(
      `insert into sync_task (run_id, task, kind, state, message, complete, started_at, ended_at) values ($1, 'server-list', $2, 'danger', $3, false, now(), now())`,
      [run, WEB.kind, `${mark} failed`],
    );
    return connection;
  }

  const as = (token: string) => ({
    get: (path: string) =>
      request(host.app.getHttpServer()).get(`/api/v1${path}`).set('authorization', `Bearer ${token}`).buffer(true),
    post: (path: string, body: object) =>
      request(host.app.getHttpServer()).post(`/api/v1${path}`).set('authorization', `Bearer ${token}`).send(body),
  });

  async function creator(connections: readonly ConnectionRoleDto[], role = 'limited') {
    const { body } = await host.post('/api/v1/tokens', { name: 'creator', role, connections }).expect(201);
    return { id: body.id as string, ...as(body.token) };
  }

  const feed = (more: object = {}) => ({ name: 'tool', format: 'ndjson', query: 'query=tag:web', ...more });
  const everything = ({ text, headers }: request.Response) => `${text}${JSON.stringify(headers)}`;

  it('reads only these, by every format, with whatever query', async () => {
    const seen: string[] = [];

    for (const format of FEED_FORMATS)
      for (const query of ['', 'query=tag:web', `query=name:${MARK}-web`, `connection=${hidden}`]) {
        const made = await host.post('/api/v1/feeds/tokens', feed({ format, query, connections: [shown] })).expect(201);
        const answer = await as(made.body.token).get(`/feeds/${format}`).expect(200);
        expect({ format, query, leaks: everything(answer).includes(MARK) }).toEqual({ format, query, leaks: false });
        expect(Number(answer.headers['maestro-rows'])).toBe(
          query.startsWith('query=name') || query.startsWith('conn') ? 0 : 1,
        );
        if (everything(answer).includes('plain')) seen.push(format);
      }

    // The texts of a workbook are compressed.
    expect(new Set([...seen, 'xlsx'])).toEqual(new Set(FEED_FORMATS));
    const { body: open } = await host.post('/api/v1/feeds/tokens', feed()).expect(201);
    expect(everything(await as(open.token).get('/feeds/ndjson').expect(200))).toContain(MARK);
    const { body } = await host.get('/api/v1/tokens');
    expect(body.items).toContainEqual(
      expect.objectContaining({
        ...{ role: 'feed', feed: { format: 'ssh', query: '' } },
        connections: [{ connectionId: shown, role: 'viewer' }],
      }),
    );
  });

  it('is created by an admin of some connections, of these only', async () => {
    const admin = await creator([
      { connectionId: shown, role: 'admin' },
      { connectionId: hidden, role: 'operator' },
    ]);

    const { body } = await admin.post('/feeds/tokens', feed()).expect(201);
    expect(body.connections).toEqual([{ connectionId: shown, role: 'viewer' }]);
    const answer = await as(body.token).get('/feeds/ndjson').expect(200);
    expect([everything(answer).includes(MARK), answer.headers['maestro-rows']]).toEqual([false, '1']);
    const unknown = '00000000-0000-4000-8000-00000000dead';
    const refused = [];
    for (const id of [hidden, unknown]) {
      const { status, body: problem } = await admin.post('/feeds/tokens', feed({ connections: [shown, id] }));
      refused.push([status, problem.errors[0].field, problem.detail.replace(id, 'ID')]);
    }
    expect(refused[0]).toEqual([400, 'connections', expect.any(String)]);
    expect(refused[1]).toEqual(refused[0]);
    const viewer = await creator([{ connectionId: shown, role: 'operator' }], 'viewer');
    expect((await viewer.post('/feeds/tokens', feed())).status).toBe(403);
  });

  it('reads nothing once its creator may no longer read all of it', async () => {
    const both: ConnectionRoleDto[] = [shown, hidden].map((connectionId) => ({ connectionId, role: 'admin' }));
    const [token, person] = [await creator(both), await creator(both)];
    const of = async (made: typeof token) => as((await made.post('/feeds/tokens', feed()).expect(201)).body.token);
    const [first, second] = [await of(token), await of(person)];
    await first.get('/feeds/ndjson').expect(200);
    await second.get('/feeds/ndjson').expect(200);

    await host.delete(`/api/v1/tokens/${token.id}`).expect(204);
    await database.pool.query('update api_token set connections = $2 where id = $1', [
      person.id,
      JSON.stringify([{ connectionId: shown, role: 'admin' }]),
    ]);

    for (const { get } of [first, second]) {
      const { status, body } = await get('/feeds/ndjson');
      expect([status, body.code]).toEqual([403, 'token-of-a-feed']);
      expect(body.detail).toContain('may no longer read every connection');
    }
    expect((await host.get('/api/v1/tokens')).text).not.toContain('creatorId');
  });

  it('ends with a user who is deleted, unless they were an admin of all connections', async () => {
    const feedOf = async (name: string, rights: object) => {
      const { body } = await host.post('/api/v1/users', { name, ...rights }).expect(201);
      const agent = request.agent(host.app.getHttpServer()).set('sec-fetch-site', 'same-origin');
      const password = 'plum harbour 9 velvet';
      await agent.post('/api/v1/session/password/code').send({ code: body.code, password }).expect(204);
      const made = await agent.post('/api/v1/feeds/tokens').send(feed()).expect(201);
      await as(made.body.token).get('/feeds/ndjson').expect(200);
      await host.delete(`/api/v1/users/${body.id}`).expect(204);
      return (await as(made.body.token).get('/feeds/ndjson')).status;
    };

    const some = { role: 'limited', connections: [{ connectionId: shown, role: 'admin' }] };
    expect(await feedOf('ada', some)).toBe(403);
    expect(await feedOf('grace', { role: 'admin' })).toBe(200);
  });
});
