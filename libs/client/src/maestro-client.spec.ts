import { inspect } from 'node:util';
import { ScriptedServer } from '../test/scripted-server.js';
import { InvalidOptionsError } from './http/host-address.js';
import { HostUnreachableError } from './http/host-unreachable.error.js';
import { isProblem, MaestroProblem } from './http/problem.error.js';
import { MaestroClient, type MaestroClientOptions } from './maestro-client.js';

const TOKEN = 'mst_a-secret-of-this-spec';

describe('a client', () => {
  let server: ScriptedServer;

  beforeAll(async () => {
    server = await ScriptedServer.start();
  });
  beforeEach(() => server.will({}));
  afterAll(() => server.stop());

  const clientWith = (options: Partial<MaestroClientOptions> = {}) =>
    new MaestroClient({ url: server.url, token: TOKEN, ...options });
  const failure = (work: Promise<unknown>): Promise<unknown> => work.then(() => undefined).catch((error) => error);
  const problem = (status: number, more: object = {}, headers = {}) => ({
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    body: { code: 'invalid-request', title: 'Invalid request', status, detail: 'Because.', instance: 'r1', ...more },
  });

  it.each(['', '/', '/base', '/base/api/v1', '/base/api/v1/'])(
    'finds the API at an address with "%s"',
    async (path) => {
      await clientWith({ url: server.url + path }).attention();

      expect(server.paths).toEqual([`${path.startsWith('/base') ? '/base' : ''}/api/v1/attention`]);
      expect(server.asked[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    },
  );

  it.each([
    '127.0.0.1:3000',
    'ftp://127.0.0.1',
    'http://',
    'http://me:mst_hidden@127.0.0.1',
    'http://x/?token=mst_hidden',
  ])('refuses the address %s without repeating it', (url) => {
    expect(() => clientWith({ url })).toThrow(InvalidOptionsError);
    expect(() => clientWith({ url })).not.toThrow(/mst/);
  });

  it.each(['mst_x\n', 'mst x', 'mst_ü', ''])('refuses the token %j without repeating it', (token) => {
    expect(() => clientWith({ token })).toThrow(InvalidOptionsError);
    expect(() => clientWith({ token })).not.toThrow(/mst/);
  });

  it('sends filters with several values, and bodies as JSON', async () => {
    await clientWith().resources.count({ kind: ['a.b', 'c.d'], query: 'tag:"x y"' });
    await clientWith().syncs.start('c/1', { deep: true });

    expect(server.paths).toEqual([
      '/api/v1/resources/count?kind=a.b&kind=c.d&query=tag%3A%22x%20y%22',
      '/api/v1/connections/c%2F1/syncs',
    ]);
    expect(server.asked[1]).toMatchObject({ method: 'POST', body: '{"deep":true}' });
  });

  it('throws what the host refuses, with the place of the mistake', async () => {
    server.will(problem(400, { code: 'invalid-sql', position: 8 }));

    const error = await failure(clientWith().sql('select x'));

    expect(error).toBeInstanceOf(MaestroProblem);
    expect(error).toMatchObject({ code: 'invalid-sql', status: 400, detail: 'Because.', position: 8, instance: 'r1' });
    expect([isProblem(error, 'invalid-sql'), isProblem(error, 'took-too-long')]).toEqual([true, false]);
  });

  it('has the fields that are wrong, also of calls by path', async () => {
    const errors = [{ field: 'query', message: 'kind: x is not known.', position: 5, length: 1 }];
    server.will(problem(400, { errors }));

    expect(await failure(clientWith().api.GET('/api/v1/costs'))).toMatchObject({ errors });
  });

  it('says of an answer without details that it is not from a host', async () => {
    server.will({ status: 502, headers: { 'content-type': 'text/html' }, body: '<html>' });

    expect(await failure(clientWith().attention())).toMatchObject({ status: 502, code: undefined });
  });

  it('repeats what a busy host asks to repeat, with the same body', async () => {
    server.will(problem(429, {}, { 'retry-after': '0' }), problem(503, {}, { 'retry-after': '0' }), {
      body: { id: 's' },
    });

    expect(await clientWith().syncs.start('c', { tasks: ['a'] })).toEqual({ id: 's' });
    expect(server.asked.map(({ body }) => body)).toEqual(Array(3).fill('{"tasks":["a"]}'));
  });

  it.each([
    ['too often', { 'retry-after': '0' }, 503, 4],
    ['for too long', { 'retry-after': '61' }, 429, 1],
    ['without saying when', {}, 503, 1],
    ['with another status', { 'retry-after': '0' }, 500, 1],
  ])('gives up on a host that is busy %s', async (_how, headers, status, requests) => {
    server.will(problem(status, {}, headers));

    expect(await failure(clientWith().attention())).toMatchObject({ status });
    expect(server.asked).toHaveLength(requests);
  });

  it('stops waiting when its caller does', async () => {
    server.will(problem(503, {}, { 'retry-after': '60' }));
    const caller = new AbortController();
    const asked = failure(
      clientWith({
        fetch: async (request) => {
          const response = await fetch(request);
          setImmediate(() => caller.abort(new Error('enough')));
          return response;
        },
      }).attention({ signal: caller.signal }),
    );

    expect(await asked).toMatchObject({ message: 'enough' });
  });

  it.each<[string, { url?: string }]>([
    ['nobody listens', { url: 'http://127.0.0.1:1' }],
    ['the answer breaks off', {}],
  ])('says which host does not answer when %s', async (_what, options) => {
    server.will((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"items"', () => response.destroy());
    });

    const error = await failure(clientWith(options).attention());

    expect(error).toBeInstanceOf(HostUnreachableError);
    expect(String(error)).toContain(options.url ?? server.url);
  });

  it('shows its token in no error and no inspection', async () => {
    const client = clientWith();
    server.will(problem(401, { detail: `The token ${TOKEN} is wrong.`, errors: [{ field: 'x', message: TOKEN }] }));
    const refused = await failure(client.attention());
    const unheard = await failure(clientWith({ url: 'http://127.0.0.1:1' }).attention());

    const shown = [refused, unheard, client].map((value) => inspect(value, { depth: 12, showHidden: true }));

    expect(shown.join('')).not.toContain(TOKEN);
    expect(JSON.stringify([client, refused, unheard])).not.toContain(TOKEN);
  });

  it('reads the pages of a list only as far as they are asked for', async () => {
    const page = (items: object[], nextCursor: string | null) => ({ body: { items, nextCursor } });
    server.will(page([{ id: '1' }, { id: '2' }], 'a b'), page([], 'c'), page([{ id: '3' }], null));
    const list = clientWith().resources.list({ query: 'x', limit: 2 });

    for await (const { id } of list) if (id === '2') break;
    const first = [...server.paths];
    server.will(page([{ id: '1' }], 'a b'), page([], 'c'), page([{ id: '3' }], null));

    expect(await list.toArray()).toEqual([{ id: '1' }, { id: '3' }]);
    expect(first).toEqual(['/api/v1/resources?query=x&limit=2']);
    expect(server.paths.slice(1)).toEqual([
      '/api/v1/resources?query=x&limit=2&cursor=a%20b',
      '/api/v1/resources?query=x&limit=2&cursor=c',
    ]);
  });
});
