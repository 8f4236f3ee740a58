import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { EXIT_CODES, UsageError } from '../exit-decision.js';
import { type HostOptions, queryMistake, withHost } from './with-host.js';

describe('a command that asks a host', () => {
  let server: Server;
  let url: string;
  let status: number;
  let body: string;
  let folder: string;
  const asked: IncomingMessage[] = [];

  beforeEach(async () => {
    [status, body] = [200, '{}'];
    asked.splice(0);
    server = createServer((request, response) => {
      asked.push(request);
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    folder = await mkdtemp(join(tmpdir(), 'maestro-cli-'));
  });
  afterEach(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  const ask = (env: NodeJS.ProcessEnv = {}, options: HostOptions = {}, query?: string) =>
    withHost({
      ...options,
      streams: {
        env: { MAESTRO_URL: url, MAESTRO_TOKEN: 'mst_x', ...env },
        stdin: Readable.from(['mst_stdin\n']),
        stdout: new PassThrough(),
        stderr: new PassThrough(),
      },
      describe: queryMistake(query),
      work: async (client) => {
        await client.attention();
        return EXIT_CODES.complete;
      },
    });
  const failure = (work: Promise<unknown>): Promise<unknown> => work.then(() => undefined).catch((error) => error);
  const tokens = () => asked.map(({ headers }) => headers.authorization);

  it('takes the address and the token from the environment', async () => {
    expect(await ask({ MAESTRO_URL: `${url}/base/api/v1/` })).toBe(0);
    expect(asked[0]?.url).toBe('/base/api/v1/attention');
    expect(tokens()).toEqual(['Bearer mst_x']);
  });

  it('prefers --host, and a token in a file or on stdin', async () => {
    const file = join(folder, 'token');
    await writeFile(file, 'mst_file\n');

    await ask({ MAESTRO_URL: 'http://127.0.0.1:1', MAESTRO_TOKEN_FILE: file }, { host: url });
    await ask({ MAESTRO_TOKEN_FILE: 'nowhere' }, { tokenFile: file });
    await ask({}, { tokenFile: '-' });

    expect(tokens()).toEqual(['Bearer mst_file', 'Bearer mst_file', 'Bearer mst_stdin']);
  });

  it.each(['mst_x\n', 'mst x', 'mst_ü', ''])('refuses the token %j without repeating it', async (token) => {
    const error = await failure(ask({ MAESTRO_TOKEN: token }));

    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain('Set MAESTRO_TOKEN');
    expect(String(error)).not.toContain('mst');
    expect(asked).toEqual([]);
  });

  it('says where a token comes from that the host does not accept', async () => {
    [status, body] = [401, JSON.stringify({ status: 401, detail: 'Send one as the header Authorization.' })];

    const error = await failure(ask());

    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toMatch(/does not accept this token\. Set MAESTRO_TOKEN/);
    expect(String(error)).not.toContain('header');
  });

  it('says what is wrong with each field that the host refuses', async () => {
    const errors = [{ field: 'from', message: 'from must be a moment like 2026-01-31T12:00:00Z' }];
    [status, body] = [400, JSON.stringify({ status: 400, detail: 'Refused for these fields: from.', errors })];

    expect(String(await failure(ask()))).toMatch(/fields: from\.\n {2}from must be a moment like 2026/);
  });

  it.each(['127.0.0.1:3000', 'ftp://127.0.0.1', 'http://', ''])('refuses the address "%s"', async (address) => {
    await expect(ask({ MAESTRO_URL: address })).rejects.toThrow('Set MAESTRO_URL to the address of a host');
  });

  it('says which file with a token cannot be read', async () => {
    await expect(ask({ MAESTRO_TOKEN_FILE: join(folder, 'none') })).rejects.toThrow(/none.*--token-file/);
  });

  it.each([
    [403, true],
    [429, false],
    [503, false],
  ])('distinguishes what the user must correct from what passes: status %i', async (given, isUsage) => {
    [status, body] = [given, '{"detail":"Because."}'];

    const error = await failure(ask());

    expect(String(error)).toContain(`status ${given}. Because.`);
    expect(error instanceof UsageError).toBe(isUsage);
  });

  it('points at the mistake in a query', async () => {
    const errors = [{ field: 'query', message: 'entity: serve is not known.', position: 7, length: 5 }];
    [status, body] = [400, JSON.stringify({ code: 'invalid-request', detail: 'No.', errors })];

    await expect(ask({}, {}, 'entity:serve')).rejects.toThrow(
      '--query, at character 8: entity: serve is not known.\nentity:serve\n       ^^^^^',
    );
  });
});
