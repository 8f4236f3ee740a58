import request from 'supertest';
import { type HostApp, startHostApp } from '../../test/host-app.js';
import { createHostDatabase } from '../../test/host-database.js';
import type { TestDatabase } from '../../test/test-database.js';
import { BearerToken } from '../access/tokens/bearer-token.js';

describe('saved SQL queries', () => {
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

  /** Requests with a token of a name and a role. */
  const as = async (name: string, role: string) => {
    const token = BearerToken.make();
    const text = 'insert into api_token (name, role, hash) values ($1, $2, $3)';
    await database.pool.query(text, [name, role, BearerToken.hash(token)]);
    return (method: 'get' | 'post' | 'delete', path: string, body?: object) =>
      request(host.app.getHttpServer())
        [method](`/api/v1/sql/queries${path}`)
        .set('authorization', `Bearer ${token}`)
        .send(body);
  };

  const names = ({ body }: request.Response): string[] => body.items.map(({ name }: { name: string }) => name);

  it('belong to the name of a token, are replaced by name, and are removed', async () => {
    const viewer = await as('reader', 'viewer');
    const other = await as('another', 'viewer');
    await viewer('post', '', { name: 'Regions', query: 'select 1' }).expect(201);
    const { body } = await viewer('post', '', { name: 'Regions', query: 'select 2' }).expect(201);

    expect(body).toMatchObject({ name: 'Regions', query: 'select 2', owner: 'reader', shared: false });
    expect(names(await viewer('get', '').expect(200))).toEqual(['Regions']);
    expect(names(await other('get', '').expect(200))).toEqual([]);

    await other('delete', `/${body.id}`).expect(404);
    expect(names(await viewer('get', ''))).toEqual(['Regions']);
    await viewer('delete', `/${body.id}`).expect(204);
    await viewer('delete', `/${body.id}`).expect(404);
    await viewer('delete', '/nothing').expect(404);
    expect(names(await viewer('get', ''))).toEqual([]);
  });

  it('are shared, and unshared, by operators only, which is audited', async () => {
    const viewer = await as('looker', 'viewer');
    const operator = await as('runner', 'operator');
    await viewer('post', '', { name: 'Mine', query: 'select 1', shared: true }).expect(403);
    const { body } = await operator('post', '', { name: 'Ours', query: 'select 1', shared: true }).expect(201);

    expect(names(await viewer('get', ''))).toEqual(['Ours']);
    await viewer('delete', `/${body.id}`).expect(403);
    await operator('delete', `/${body.id}`).expect(204);

    const { rows } = await database.pool.query('select action, target from audit_event order by id');
    expect(rows.slice(-2)).toEqual([
      { action: 'sql.save', target: body.id },
      { action: 'sql.remove', target: body.id },
    ]);
  });

  it.each([
    [{ name: ' ', query: 'select 1' }, 'name'],
    [{ name: 'a', query: 'x'.repeat(10_001) }, 'query'],
    [{ name: 'a', query: 'a\0' }, 'query'],
    [{ name: 'a', query: 'a', shared: 'yes' }, 'shared'],
  ])('are refused if they are malformed: %#', async (body, field) => {
    const viewer = await as('reader', 'viewer');

    const refused = await viewer('post', '', body).expect(400);

    expect(refused.body.errors).toMatchObject([{ field }]);
  });
});
