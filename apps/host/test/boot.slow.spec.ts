import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPostmasterFile } from '../src/database/embedded/server-starter.js';
import { ensureServer } from '../src/database/embedded/embedded-server.js';
import { stopServer } from '../src/database/embedded/server-lease.js';
import { startSource } from './script-process.js';

/** Milliseconds. Each creates or finds a database, on a machine that may be busy. */
const SEVERAL_HOSTS_MS = 240_000;

describe('a host that starts', () => {
  let dataDir: string;
  let other: Server | undefined;
  const host = (env: NodeJS.ProcessEnv = {}) =>
    startSource('test/bare-host.ts', { MAESTRO_DATA_DIR: dataDir, MAESTRO_PORT: '0', LOG_LEVEL: 'silent', ...env });
  const server = () => readPostmasterFile(join(dataDir, 'postgresql', 'data'));

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'maestro-boot-'));
  });

  afterEach(async () => {
    other?.close();
    if (await server()) await stopServer(await ensureServer({ home: join(dataDir, 'postgresql') }));
    await rm(dataDir, { recursive: true, force: true });
  });

  it('prints its address, answers, and on SIGTERM stops the database with it', async () => {
    const running = host();
    const said = await running.says('Maestro listens on ');
    const answer = await fetch(`${/http:\S+/.exec(said)?.[0]}/api/v1/nothing`);

    const end = await running.end('SIGTERM');

    expect(answer.status).toBe(404);
    expect(end).toBe('SIGTERM');
    expect(await server()).toBeUndefined();
  });

  it('tells its address only when somebody could get in', async () => {
    const running = host();
    const said = await running.says('The server listens.\n');

    expect(said).toMatch(/^The server starts\.\nMaestro listens on \S+ \(role: all\)\.\nThe server listens\.\n$/);
    await running.end('SIGTERM');
  });

  it(
    'shares the database with a second host, regardless of which ends first and how',
    async () => {
      const first = host();
      await first.says('Maestro listens on ');
      const second = host();
      await second.says('Maestro listens on ');

      await first.end('SIGKILL');
      const third = host();
      await third.says('Maestro listens on ');
      await second.end('SIGTERM');
      const between = await server();
      await third.end('SIGINT');

      expect(between).toBeDefined();
      expect(await server()).toBeUndefined();
    },
    SEVERAL_HOSTS_MS,
  );

  it('releases the database if it cannot listen, with the reason', async () => {
    other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = (other.address() as AddressInfo).port;

    const refused = host({ MAESTRO_PORT: String(port) });
    const end = await refused.ended;

    expect(end).toBe(1);
    expect(refused.output()).toBe(
      `The host did not start. It cannot listen on 127.0.0.1, port ${port}. Another program uses it. ` +
        'Set MAESTRO_PORT to another port, or to 0 for any free one.\n',
    );
    expect(await server()).toBeUndefined();
  });

  it('says why a database server cannot be used, without the password', async () => {
    const refused = host({ MAESTRO_DATABASE_URL: 'postgres://maestro:hidden@127.0.0.1:1/inventory' });

    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain(
      'The database inventory at 127.0.0.1:1 cannot be used: Error: connect ECONNREFUSED',
    );
    expect(refused.output()).not.toContain('hidden');
  });
});
