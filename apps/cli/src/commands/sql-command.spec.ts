import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, Readable } from 'node:stream';
import { buffer, json, text } from 'node:stream/consumers';
import { sqlCommand, type SqlOptions } from './sql-command.js';

const RESULT = {
  columns: [
    { name: 'name', type: 'text' },
    { name: 'tags', type: 'text[]' },
    { name: 'count', type: 'bigint' },
  ],
  rows: [
    ['web\u001b[31m', ['a', 'b'], 2],
    ['db, "1"', [], null],
  ],
  truncated: false,
};

describe('maestro sql', () => {
  let server: Server;
  let answer: { status: number; body: unknown };
  const asked: { path?: string; token?: string; body: unknown }[] = [];

  beforeAll(async () => {
    server = createServer(async (request: IncomingMessage, response) => {
      asked.push({ path: request.url, token: request.headers.authorization, body: await json(request) });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  beforeEach(() => {
    asked.splice(0);
    answer = { status: 200, body: RESULT };
  });
  afterAll(() => new Promise((done) => server.close(done)));

  const run = async (query: string, options: Partial<SqlOptions> = {}, env: NodeJS.ProcessEnv = {}) => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/base/`;
    const code = await sqlCommand(
      query,
      { format: 'table', ...options },
      {
        env: { MAESTRO_URL: url, MAESTRO_TOKEN: 'mst_x', ...env },
        ...{ stdin: Readable.from(['select ', '2']), stdout, stderr },
      },
    );
    stdout.end();
    stderr.end();
    // The consumer of texts removes the byte order mark.
    return { code, out: (await buffer(stdout)).toString(), note: await text(stderr) };
  };

  it('sends the query with the token, and prints a table', async () => {
    expect(await run('select 1', { limit: '5' })).toEqual({
      code: 0,
      out: 'name     tags  count\nweb      a, b  2\ndb, "1"\n',
      note: '',
    });
    expect(asked).toEqual([{ path: '/base/api/v1/sql', token: 'Bearer mst_x', body: { query: 'select 1', limit: 5 } }]);
  });

  it('prints JSON and CSV', async () => {
    expect(JSON.parse((await run('select 1', { format: 'json' })).out)[1]).toEqual({
      name: 'db, "1"',
      tags: [],
      count: null,
    });
    expect((await run('select 1', { format: 'csv' })).out).toMatch(
      /^\ufeffname,tags,count\r?\n[^]*"db, ""1""",,\r?\n$/,
    );
  });

  it('reads the query from stdin', async () => {
    await run('-');

    expect(asked[0]?.body).toEqual({ query: 'select 2' });
    await expect(run('-', { tokenFile: '-' })).rejects.toThrow('from stdin');
  });

  it('says that there are more rows, and ends with 3', async () => {
    answer = { status: 200, body: { ...RESULT, truncated: true } };

    expect(await run('select 1')).toMatchObject({ code: 3, note: expect.stringContaining('raise --limit') });
  });

  it('points at the mistake in a query of several lines', async () => {
    answer = { status: 400, body: { code: 'invalid-sql', detail: 'column "x" does not exist', position: 17 } };

    await expect(run(`select 'é',\n    x from y`)).rejects.toThrow('column "x" does not exist\n    x from y\n    ^');
  });

  it.each([
    [{ MAESTRO_URL: '' }, 'Set MAESTRO_URL'],
    [{ MAESTRO_TOKEN: '' }, 'Set MAESTRO_TOKEN'],
    [{ MAESTRO_URL: 'http://127.0.0.1:1' }, 'did not answer'],
  ])('says what to do with %j', async (env, message) => {
    await expect(run('select 1', {}, env)).rejects.toThrow(message);
  });

  it('passes on what the host says', async () => {
    answer = { status: 503, body: { code: 'sql-unavailable', detail: 'SQL queries are not available.' } };
    await expect(run('select 1')).rejects.toThrow('SQL queries are not available.');
    answer = { status: 502, body: null };
    await expect(run('select 1')).rejects.toThrow('status 502');
    await expect(run('select 1', { limit: 'x' })).rejects.toThrow('after --limit');
  });
});
