import { EMPTY, lastValueFrom, toArray } from 'rxjs';
import { z } from 'zod';
import { FakeCredentials, fakePlugin } from '../../test/fake-plugin.js';
import { JsonServer, type ScriptedAnswer } from '../../test/json-server.js';
import { resourceOf, typeOf } from '../../test/resources.js';
import type { Connection } from '../connection/connection.js';
import { ACCOUNT_READER } from '../wiring/connection-tokens.js';
import { openConnection } from '../connection/open-connection.js';
import { parseCredentials } from '../credentials/parse-credentials.js';
import { discover } from '../discovery/discover.js';
import { LimiterRegistry } from '../limits/limiter-registry.js';
import { DEFAULT_RETRY_POLICY } from '../requests/retry-policy.js';
import { readRows } from '../listing/read-rows.js';
import type { NumberedPages } from './declaration/paging.js';
import type { RestApi } from './declaration/rest-api.types.js';
import { restModule } from './rest-module.js';
import type { RestKind } from './declaration/rest-list.types.js';
import { REST_CLIENT } from './client/rest-tokens.js';

const TOKEN = 'a-very-secret-token';
const TOTAL = 23;
const PAGE = 5;

const pages: NumberedPages = {
  parameter: 'page',
  size: { parameter: 'per_page', max: PAGE },
  total: '/meta/total',
  next: '/meta/next',
};

const api: RestApi<FakeCredentials> = {
  authorize: ({ token }) => ({ authorization: `Bearer ${token}` }),
  pages,
  errors: { code: '/error/code', message: '/error/message', requestId: '/error/request', notFound: 'not_found' },
  scopes: { 'tag:read': '/v1/tags' },
};

const Row = z.object({ id: z.int() });

const server: RestKind = {
  type: typeOf('server', { scopes: [{ name: 'server:read' }, { name: 'tag:read', fields: ['tags'] }] }),
  list: { path: '/v1/servers', items: 'servers' },
  rows: (page) => readRows(page, { schema: Row, map: ({ id }, raw) => ({ ...resourceOf(id), raw }) }),
};

const image: RestKind = {
  ...server,
  type: typeOf('image'),
  list: {
    path: '/v1/images',
    items: 'images',
    parts: [
      { id: 'snapshots', query: { type: 'snapshot' } },
      { id: 'backups', query: { type: 'backup' } },
    ],
  },
  rows: (page) => readRows(page, { schema: Row, map: ({ id }) => resourceOf(id, 'fake.image') }),
};

function pageOf(url: URL): ScriptedAnswer {
  const page = Number(url.searchParams.get('page'));
  const size = Number(url.searchParams.get('per_page'));
  const key = url.pathname.split('/')[2] ?? '';
  const first = (url.searchParams.get('type') === 'backup' ? 100 : 0) + (page - 1) * size;
  const rows = Array.from({ length: Math.min(size, TOTAL - (page - 1) * size) }, (_, index) => ({ id: first + index }));
  return { body: { [key]: rows, meta: { total: TOTAL, next: page * size < TOTAL ? page + 1 : null } } };
}

describe('a plugin whose API is data', () => {
  let answer: (url: URL) => ScriptedAnswer;
  let provider: JsonServer;
  let connection: Connection;

  beforeEach(async () => {
    answer = pageOf;
    provider = await JsonServer.start((url) => answer(url));
    const resources = [server, image];
    connection = await openConnection({
      plugin: {
        ...fakePlugin(() => [], { resources: resources.map(({ type }) => type) }),
        module: restModule(api, resources, ({ bind }) => {
          bind(ACCOUNT_READER).toResolvedValue(
            (client) => ({
              read: () => client.read('account', '/v1/me', (body) => ({ id: '1', name: z.string().parse(body) })),
            }),
            [REST_CLIENT],
          );
        }),
      },
      credentials: parseCredentials(FakeCredentials, { token: TOKEN, team: 'a-team' }),
      endpoints: { api: provider.url },
      limiters: new LimiterRegistry(),
      retry: { ...DEFAULT_RETRY_POLICY, baseDelayMs: 1 },
    });
  });

  afterEach(async () => {
    await connection.close();
    await provider.close();
  });

  const collector = (kind: string) => {
    const found = connection.collectors.find(({ type }) => type.kind === kind);
    if (!found) throw new Error(`There is no collector of ${kind}.`);
    return found;
  };

  const exists = (uid: string) => lastValueFrom(collector('fake.server').exists?.(uid, { id: '' }) ?? EMPTY);

  const searches = (path: string) =>
    provider.requests.filter(({ url }) => url.pathname === path).map(({ url }) => url.search);

  async function list(task: string) {
    const events = await lastValueFrom(discover(connection, [task]).pipe(toArray()));
    const resources = events.flatMap((event) => (event.type === 'page' ? event.page.resources : []));
    const [report] = events.flatMap((event) => (event.type === 'task-ended' ? [event.report] : []));
    return { resources, report };
  }

  it('reads every page, and sends the credential with each request', async () => {
    const { resources, report } = await list('server-list');

    expect(report).toMatchObject({ complete: true, resources: TOTAL, expected: TOTAL });
    expect(resources).toHaveLength(TOTAL);
    expect(searches('/v1/servers').sort()).toEqual([1, 2, 3, 4, 5].map((page) => `?page=${page}&per_page=${PAGE}`));
    expect(new Set(provider.requests.map(({ headers }) => headers.authorization))).toEqual(
      new Set([`Bearer ${TOKEN}`]),
    );
  });

  it('reads each part under its filter', async () => {
    const { report } = await list('image-list');

    expect(report).toMatchObject({ complete: true, resources: 2 * TOTAL });
    expect(new Set(provider.requests.map(({ url }) => url.searchParams.get('type')))).toEqual(
      new Set(['snapshot', 'backup']),
    );
  });

  it('asks once whether a scope is granted of which no resource shows anything, and says what is unknown without it', async () => {
    answer = (url) => (url.pathname === '/v1/tags' ? { status: 403 } : pageOf(url));

    const { resources, report } = await list('server-list');

    expect(searches('/v1/tags')).toEqual(['?page=1&per_page=1']);
    expect(resources[0]?.unknown).toEqual([
      { field: 'tags', scope: 'tag:read', reason: 'Grant the scope tag:read to read it.' },
    ]);
    expect(report).toMatchObject({ state: 'success', complete: true });
  });

  it('probes with one row', async () => {
    const check = await lastValueFrom(collector('fake.image').probe());

    expect(check.state).toBe('granted');
    expect(provider.requests.map(({ url }) => url.search)).toEqual(['?type=snapshot&page=1&per_page=1']);
  });

  it.each([
    ['a row that is there', { body: { server: { id: 7 } } }, true],
    ['a row that the API says is not there', { status: 404, body: { error: { code: 'not_found' } } }, false],
  ])('reads by id: %s', async (_what, said, expected) => {
    answer = () => said;

    await expect(exists('a/b')).resolves.toBe(expected);
    expect(provider.requests[0]?.url.pathname).toBe('/v1/servers/a%2Fb');
  });

  it.each(['.', '..', ''])('looks up no other path for the id %p', async (uid) => {
    answer = () => ({ body: {} });

    await expect(exists(uid)).rejects.toMatchObject({ kind: 'invalid-response', retryable: false });
    expect(provider.requests).toEqual([]);
  });

  it('asks for no fewer rows than the API accepts when it looks whether it may read', async () => {
    const { size } = pages;
    Object.assign(size, { min: 3 });
    try {
      await lastValueFrom(connection.verify([collector('fake.server')]).pipe(toArray()));

      expect(searches('/v1/servers')).toEqual(['?page=1&per_page=3']);
    } finally {
      Object.assign(size, { min: undefined });
    }
  });

  it('reads a list again in smaller pages when a page is too large', async () => {
    const huge = 'x'.repeat(33 * 1024 * 1024);
    answer = (url) => (url.searchParams.get('per_page') === '5' ? { body: huge } : pageOf(url));

    const { report, resources } = await list('server-list');

    expect(report).toMatchObject({ state: 'success', complete: true, resources: TOTAL });
    expect(resources).toHaveLength(TOTAL);
    expect(searches('/v1/servers').slice(0, 2)).toEqual(['?page=1&per_page=5', '?page=1&per_page=2']);
  });

  it('refuses what is too large even one by one, with the path, and does not ask again', async () => {
    const huge = 'x'.repeat(33 * 1024 * 1024);
    answer = () => ({ body: huge });

    const { report } = await list('server-list');

    expect(report).toMatchObject({ state: 'danger', complete: false });
    expect(report?.message).toContain('GET /v1/servers: the response is too large');
    expect(searches('/v1/servers').map((search) => search.slice(-1))).toEqual(['5', '2', '1']);
  });

  it('leaves out what the names in a row call secret, and says so', async () => {
    answer = () => ({ body: { servers: [{ id: 1, user_data: '#cloud-config' }], meta: { total: 1 } } });

    const { resources, report } = await list('server-list');

    expect(JSON.stringify(resources)).not.toContain('#cloud-config');
    expect(report).toMatchObject({
      state: 'success',
      message: 'Removed from raw, because the names suggest secrets: /user_data.',
    });
  });

  it.each([
    ['a page of HTML', '<html>Not Found</html>'],
    ['another code', { error: { code: 'no_route' } }],
    ['nothing', ''],
  ])('takes a 404 with %s for no proof that something is gone', async (_what, body) => {
    answer = () => ({ status: 404, body });

    await expect(exists('7')).rejects.toMatchObject({
      kind: 'invalid-response',
    });
  });

  it('quotes the API’s own words, its status and its id of the request', async () => {
    answer = () => ({ status: 403, body: { error: { code: 'forbidden', message: 'no right', request: 'r-1' } } });

    const { report } = await list('server-list');

    expect(report).toMatchObject({ state: 'warning', complete: false });
    expect(report?.message).toContain('GET /v1/servers: the credential may not read this. (403, request r-1)');
  });

  it.each<[string, ScriptedAnswer, string]>([
    ['HTML with an error', { status: 502, body: '<html>' }, '502'],
    ['HTML instead of JSON', { body: '<html>' }, '200'],
    ['JSON that is no page', { body: { meta: {} } }, '200'],
    ['a body that is cut', { body: { servers: [], more: 'x'.repeat(1000) }, cut: true }, 'ECONNRESET'],
  ])('asks again after %s, and then says what came', async (_what, broken, told) => {
    answer = () => broken;

    const { report } = await list('server-list');

    expect(report?.message).toContain(told);
    expect(provider.requests).toHaveLength(DEFAULT_RETRY_POLICY.tries);
  });

  it('follows no redirect', async () => {
    const elsewhere = await JsonServer.start(pageOf);
    answer = () => ({ status: 302, headers: { location: `${elsewhere.url}/v1/servers` } });

    const { report } = await list('server-list');

    expect(report).toMatchObject({ state: 'danger', complete: false });
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
  });

  it('keeps the credential out of what it gives, also when the API echoes it', async () => {
    answer = () => ({ body: { servers: [{ id: 1, echo: `Bearer ${TOKEN}` }], meta: { total: 1 } } });

    const { resources, report } = await list('server-list');

    expect(report?.complete).toBe(true);
    expect(JSON.stringify(resources)).not.toContain(TOKEN);
  });

  it('hands its client to what the plugin binds besides', async () => {
    answer = () => ({ body: '"Example team"' });

    await expect(lastValueFrom(connection.account())).resolves.toEqual({ id: '1', name: 'Example team' });
  });

  it('closes its sockets with the connection', async () => {
    await list('server-list');
    expect(provider.sockets).toBeGreaterThan(0);

    await connection.close();

    const deadline = Date.now() + 5_000;
    while (provider.sockets > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(provider.sockets).toBe(0);
  });
});
