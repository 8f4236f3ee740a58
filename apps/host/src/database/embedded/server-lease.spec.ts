import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { builtUrl, startScript } from '../../../test/script-process.js';
import { ensureServer } from './embedded-server.js';
import { readPostmasterFile } from './server-starter.js';
import { ServerLease, stopServer } from './server-lease.js';

const LEASE = builtUrl('database/embedded/server-lease.js');

/** A process that joins, reports it, and stays. */
const joiner = (home: string) => `
  const { ServerLease } = await import('${LEASE}');
  const lease = await ServerLease.join(${JSON.stringify({ home, durable: false })});
  console.log('joined ' + lease.url);
`;

describe('ServerLease', () => {
  let directory: string;
  let home: string;
  let prepared: string;

  // Creating a cluster takes longer than anything else here.
  beforeAll(async () => {
    prepared = await mkdtemp(join(tmpdir(), 'maestro-lease-'));
    await stopServer(await ensureServer({ home: join(prepared, 'postgresql'), durable: false }));
  });

  afterAll(() => rm(prepared, { recursive: true, force: true }));

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'maestro-lease-'));
    home = join(directory, 'postgresql');
    execFileSync('cp', ['-a', join(prepared, 'postgresql'), home]);
  });

  afterEach(async () => {
    if (await readPostmasterFile(join(home, 'data'))) await stopServer(await ensureServer({ home, durable: false }));
    await rm(directory, { recursive: true, force: true });
  });

  it('shares one server, which the last to leave stops', async () => {
    const leases = await Promise.all([1, 2, 3].map(() => ServerLease.join({ home, durable: false })));
    const urls = new Set(leases.map(({ url }) => url));

    await leases[0]?.leave();
    await leases[1]?.leave();
    const answer = await ask(leases[2]?.url ?? '');
    await leases[2]?.leave();

    expect(urls.size).toBe(1);
    expect(answer).toBe(1);
    expect(await readPostmasterFile(join(home, 'data'))).toBeUndefined();
  });

  it('survives the kill of the process that started the server, and of others', async () => {
    const first = startScript(joiner(home));
    await first.says('joined');
    const { pid } = await ensureServer({ home, durable: false });
    const lease = await ServerLease.join({ home, durable: false });

    await first.end('SIGKILL');

    expect(await ask(lease.url)).toBe(1);
    expect((await readPostmasterFile(join(home, 'data')))?.pid).toBe(pid);
    await lease.leave();
    expect(await readPostmasterFile(join(home, 'data'))).toBeUndefined();
  });

  it('adopts the server that a killed host left behind', async () => {
    const killed = startScript(joiner(home));
    const said = await killed.says('joined');
    await killed.end('SIGKILL');

    const lease = await ServerLease.join({ home, durable: false });

    expect(said).toContain(lease.url);
    await lease.leave();
  });

  it('stays alone and whole when some join while others leave', async () => {
    const rounds = Array.from({ length: 4 }, async (_, index) => {
      for (let round = 0; round < 3; round += 1) {
        const lease = await ServerLease.join({ home, durable: false });
        expect(await ask(lease.url)).toBe(1);
        await sleep(index * 7);
        await lease.leave();
      }
    });

    await Promise.all(rounds);

    expect(await readPostmasterFile(join(home, 'data'))).toBeUndefined();
  });

  it('restarts a server that exited, at the same address', async () => {
    const lease = await ServerLease.join({ home, durable: false });
    const url = lease.url;
    const { pid } = await ensureServer({ home, durable: false });

    process.kill(pid, 'SIGQUIT');
    const answer = await eventually(() => ask(url));

    expect(answer).toBe(1);
    expect(lease.url).toBe(url);
    await lease.leave();
  });

  it('listens on the loopback only and asks for the password', async () => {
    const lease = await ServerLease.join({ home, durable: false });
    const settings = await query(
      lease.url,
      `select current_setting('listen_addresses') as at, current_setting('unix_socket_directories') as files`,
    );
    const stranger = new URL(lease.url);
    stranger.password = 'guess';

    const guess = ask(stranger.href);

    await expect(guess).rejects.toMatchObject({ code: '28P01' });
    expect(settings).toEqual({ at: '127.0.0.1', files: '' });
    expect(await readFile(join(home, 'password'), 'utf8')).toBe(new URL(lease.url).password);
    await lease.leave();
  });
});

async function ask(url: string): Promise<unknown> {
  return (await query(url, 'select 1 as one')).one;
}

async function query(url: string, text: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(text)).rows[0] ?? {};
  } finally {
    await client.end();
  }
}

async function eventually<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 500) throw error;
      await sleep(20);
    }
  }
}
