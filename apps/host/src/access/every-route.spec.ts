import { randomBytes } from 'node:crypto';
import request from 'supertest';
import { type HostApp, startHostApp } from '../../test/host-app.js';
import type { TestDatabase } from '../../test/test-database.js';
import { createHostDatabase } from '../../test/host-database.js';
import { BearerToken } from './tokens/bearer-token.js';
import { ROLE_EXTENSION, type Role, ROLES } from './caller/caller.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof METHODS)[number];
const SAFE: readonly string[] = ['get'];
const SAME = { 'sec-fetch-site': 'same-origin' };

/** The OpenAPI description of one method of one path. */
interface Described {
  readonly security?: readonly object[];
  readonly [ROLE_EXTENSION]?: Role;
}

interface Operation {
  readonly method: Method;
  /** With the id of nothing for each parameter. */
  readonly path: string;
  readonly name: string;
  readonly isPublic: boolean;
  readonly role: Role | undefined;
}

describe('every path, by every method and role', () => {
  let database: TestDatabase;
  let host: HostApp;
  let operations: readonly Operation[];
  let paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  const tokens = new Map<Role, string>();
  const cookies = new Map<Role, string>();

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { role: 'api' });
    paths = (await request(host.app.getHttpServer()).get('/api/docs/openapi.json')).body.paths;
    operations = Object.entries(paths).flatMap(([path, described]) =>
      METHODS.flatMap((method) => (described[method] ? [operationOf(path, method, described[method])] : [])),
    );
    for (const role of ROLES) await give(role);
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  async function give(role: Role): Promise<void> {
    const token = BearerToken.make();
    const text = 'insert into api_token (name, role, hash) values ($1, $1, $2)';
    await database.pool.query(text, [role, BearerToken.hash(token)]);
    const { headers } = await send('post', '/api/v1/session', SAME).send({ token });
    tokens.set(role, token);
    cookies.set(role, String(headers['set-cookie']).split(';', 1)[0] ?? '');
  }

  const send = (method: Method, path: string, headers: Record<string, string>) =>
    request(host.app.getHttpServer())[method](path).set(headers);
  const guarded = () => operations.filter(({ isPublic }) => !isPublic);

  /** The operations with an unexpected response, and that response. */
  async function surprises(
    which: readonly Operation[],
    headers: Record<string, string>,
    isExpected: (status: number, operation: Operation) => boolean,
  ): Promise<string[]> {
    const found: string[] = [];
    for (const operation of which) {
      const { status } = await send(operation.method, operation.path, headers);
      if (!isExpected(status, operation)) found.push(`${operation.name}: ${status}`);
    }
    return found;
  }

  const byRole = (role: Role) => (status: number, operation: Operation) =>
    ROLES.indexOf(role) < ROLES.indexOf(operation.role ?? 'admin') ? status === 403 : ![401, 403].includes(status);

  it('says who may call it', () => {
    const undeclared = guarded().filter(({ role }) => role === undefined || !ROLES.includes(role));

    expect(operations.length).toBeGreaterThan(40);
    expect(undeclared.map(({ name }) => name)).toEqual([]);
  });

  it('is open to nobody without a token, unless it is public', async () => {
    expect(await surprises(guarded(), {}, (status) => status === 401)).toEqual([]);
    const open = operations.filter(({ isPublic }) => isPublic);
    expect(await surprises(open, SAME, (status) => ![401, 403].includes(status))).toEqual([]);
  });

  it('is open to nobody with a wrong token, or a cookie that is of no session', async () => {
    const cookie = `maestro_session=${randomBytes(32).toString('base64url')}`;

    expect(await surprises(guarded(), { ...SAME, cookie }, (status) => status === 401)).toEqual([]);
    // After ten of them, the address has to wait.
    const wrong = { authorization: 'Bearer mst_wrong' };
    expect(await surprises(guarded(), wrong, (status) => [401, 429].includes(status))).toEqual([]);
  });

  it.each(ROLES)('lets a token of the role %s do its part, and no more', async (role) => {
    const headers = { authorization: `Bearer ${tokens.get(role)}` };

    expect(await surprises(guarded(), headers, byRole(role))).toEqual([]);
  });

  it.each([
    ['bearer token', (token: string) => `Bearer ${token}`],
    ['password', (token: string) => `Basic ${Buffer.from(`maestro:${token}`).toString('base64')}`],
  ])('lets the token of a feed read only its feed, as a %s', async (_way, write) => {
    const { body } = await send('post', '/api/v1/feeds/tokens', { authorization: `Bearer ${tokens.get('admin')}` })
      .send({ name: 'prometheus', format: 'prometheus', query: 'port=9100' })
      .expect(201);
    const own = 'GET /api/v1/feeds/prometheus';
    const headers = { ...SAME, authorization: write(body.token) };

    expect(await surprises(guarded(), headers, (status, { name }) => status === (name === own ? 200 : 403))).toEqual(
      [],
    );
    expect((await send('post', '/api/v1/session', SAME).send({ token: body.token })).status).toBe(403);
  });

  it('lets no other token in as a password, which browsers would send for pages of any origin', async () => {
    const authorization = `Basic ${Buffer.from(`admin:${tokens.get('admin')}`).toString('base64')}`;

    expect(await surprises(guarded(), { ...SAME, authorization }, (status) => status === 401)).toEqual([]);
  });

  it.each(ROLES)('lets a browser of the role %s do its part, and no more', async (role) => {
    expect(await surprises(guarded(), { ...SAME, cookie: cookies.get(role) ?? '' }, byRole(role))).toEqual([]);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['nowhere', {}],
  ])('changes nothing by the cookie for a page of %s', async (_where, headers) => {
    const changing = guarded().filter(({ method }) => !SAFE.includes(method));
    const cookie = cookies.get('admin') ?? '';

    expect(await surprises(changing, { ...headers, cookie }, (status) => status === 403)).toEqual([]);
  });

  it('answers no method that is not described', async () => {
    const headers = { authorization: `Bearer ${tokens.get('admin')}` };
    const others = Object.entries(paths).flatMap(([path, described]) =>
      METHODS.flatMap((method) => (described[method] ? [] : [operationOf(path, method, {})])),
    );

    expect(await surprises(others, headers, (status) => status === 404)).toEqual([]);
  });
});

const operationOf = (path: string, method: Method, described: Described): Operation => ({
  method,
  path: path.replaceAll(/\{\w+\}/g, '00000000-0000-4000-8000-00000000dead'),
  name: `${method.toUpperCase()} ${path}`,
  isPublic: described.security?.some((each) => Object.keys(each).length === 0) ?? false,
  role: described[ROLE_EXTENSION],
});
