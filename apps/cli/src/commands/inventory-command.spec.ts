import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { inventoryCommand, type InventoryOptions } from './inventory-command.js';

const INVENTORY = {
  _meta: { hostvars: { 'web-1': { ansible_host: '203.0.113.7' } } },
  all: { children: ['ungrouped'] },
};

describe('inventoryCommand', () => {
  let server: Server;
  let url: string;
  let asked: IncomingMessage | undefined;
  let answer: { status?: number; headers?: Record<string, string>; body: string; isCut?: boolean };

  beforeEach(async () => {
    answer = { body: JSON.stringify(INVENTORY) };
    server = createServer((request, response) => {
      asked = request;
      response.writeHead(answer.status ?? 200, answer.headers);
      if (answer.isCut) response.write(answer.body, () => response.destroy());
      else response.end(answer.body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const run = async (options: Partial<InventoryOptions>, env: NodeJS.ProcessEnv = {}) => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const environment = {
      env: { MAESTRO_URL: url, MAESTRO_TOKEN: 'mst_x', ...env },
      stdin: Readable.from([]),
      stdout,
      stderr,
    };
    const code = await inventoryCommand({ address: 'public', ...options }, environment);
    stdout.end();
    stderr.end();
    return { code, stdout: await text(stdout), stderr: await text(stderr) };
  };

  it('prints the inventory of the host, asked for with the token', async () => {
    const { code, stdout, stderr } = await run({ list: true, query: 'tag:web' });

    expect([code, JSON.parse(stdout), stderr]).toEqual([0, INVENTORY, '']);
    expect(asked?.url).toBe('/api/v1/feeds/ansible?address=public&query=tag%3Aweb');
    expect(asked?.headers.authorization).toBe('Bearer mst_x');
  });

  it.each([
    ['web-1', { ansible_host: '203.0.113.7' }],
    ['other', {}],
    ['toString', {}],
  ])('prints the variables of a host: %s', async (host, variables) => {
    expect(JSON.parse((await run({ host })).stdout)).toEqual(variables);
  });

  it('says on stderr what is not complete', async () => {
    answer.headers = { 'maestro-incomplete': 'one;connection="c"' };

    const { code, stderr } = await run({ list: true });

    expect([code, stderr]).toEqual([0, expect.stringContaining('one;connection="c"')]);
  });

  it('takes the address of the API as well, and one with a slash', async () => {
    await run({ list: true }, { MAESTRO_URL: `${url}/base/api/v1/` });

    expect(asked?.url).toBe('/base/api/v1/feeds/ansible?address=public');
  });

  it.each<[string, Partial<InventoryOptions>, NodeJS.ProcessEnv, string]>([
    ['no host', { list: true }, { MAESTRO_URL: '' }, 'Set MAESTRO_URL'],
    ['no token', { list: true }, { MAESTRO_TOKEN: '' }, 'Set MAESTRO_TOKEN'],
    ['nothing to print', {}, {}, 'Add --list'],
  ])('refuses %s', async (_what, options, env, message) => {
    await expect(run(options, env)).rejects.toThrow(message);
  });

  it('repeats why the host refuses', async () => {
    answer = { status: 403, body: JSON.stringify({ detail: 'The token is of a feed.' }) };

    await expect(run({ list: true })).rejects.toThrow('status 403. The token is of a feed.');
  });

  it('fails if the answer is cut off', async () => {
    answer.isCut = true;

    await expect(run({ list: true })).rejects.toThrow('did not answer');
  });

  it('says which host does not answer', async () => {
    server.close();

    await expect(run({ list: true }, { MAESTRO_URL: 'http://127.0.0.1:1' })).rejects.toThrow(
      'The host at http://127.0.0.1:1 did not answer',
    );
  });
});
