import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../exit-decision.js';
import { askHost } from './ask-host.js';

describe('a request to a host', () => {
  let server: Server;
  let url: string;
  let status: number;
  let body: string;
  const asked: string[] = [];

  beforeEach(async () => {
    [status, body] = [200, '{}'];
    asked.splice(0);
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.writeHead(status).end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => server.close());

  const ask = (env: NodeJS.ProcessEnv = {}) =>
    askHost({ path: 'attention', env: { MAESTRO_URL: url, MAESTRO_TOKEN: 'mst_x', ...env } });

  it.each(['', '/', '/base', '/base/api/v1', '/base/api/v1/'])(
    'finds the API of a host at an address with "%s"',
    async (path) => {
      await ask({ MAESTRO_URL: url + path });

      expect(asked).toEqual([`GET ${path.startsWith('/base') ? '/base' : ''}/api/v1/attention`]);
    },
  );

  it.each(['mst_x\n', 'mst x', 'mst_ü', ''])('refuses the token %j without repeating it', async (token) => {
    const error: unknown = await ask({ MAESTRO_TOKEN: token }).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain('Set MAESTRO_TOKEN');
    expect(String(error)).not.toContain('mst');
    expect(asked).toEqual([]);
  });

  it.each(['127.0.0.1:3000', 'ftp://127.0.0.1', 'http://'])('refuses the address %s', async (address) => {
    await expect(ask({ MAESTRO_URL: address })).rejects.toThrow('Set MAESTRO_URL to the address of a host');
  });

  it.each([
    [401, true],
    [429, false],
    [503, false],
  ])('tells what the user must correct from what passes: status %i', async (given, isUsage) => {
    [status, body] = [given, '{"detail":"Because."}'];

    const error: unknown = await ask().catch((thrown: unknown) => thrown);

    expect(String(error)).toContain(`status ${given}. Because.`);
    expect(error instanceof UsageError).toBe(isUsage);
  });
});
