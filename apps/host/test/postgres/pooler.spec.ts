import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/database/opened-database.js';
import { createTestDatabase, type TestDatabase } from '../test-database.js';

/** Set by tools/postgres/test.sh. */
const PGBOUNCER = process.env['MAESTRO_TEST_PGBOUNCER'] ?? 'pgbouncer';

describe('PgBouncer before PostgreSQL', () => {
  let database: TestDatabase;
  let folder: string;
  let bouncer: ChildProcess | undefined;

  beforeEach(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'maestro-pgbouncer-'));
    await chmod(folder, 0o755);
  });

  afterEach(async () => {
    if (bouncer?.exitCode === null) {
      bouncer.kill('SIGKILL');
      await once(bouncer, 'close');
    }
    await database.drop();
    await rm(folder, { recursive: true });
  });

  /**
   * Starts a pooler for the test's database.
   * @returns its URL.
   */
  async function pool(mode: string, size = 20): Promise<string> {
    const { hostname, port, username, password, pathname } = new URL(database.url);
    const own = await freePort();
    const settings = [
      '[databases]',
      `inventory = host=${hostname} port=${port} dbname=${pathname.slice(1)} user=${username} password=${password}`,
      '[pgbouncer]',
      `listen_addr = 127.0.0.1\nlisten_port = ${own}\nunix_socket_dir =\nauth_type = any`,
      `pool_mode = ${mode}\ndefault_pool_size = ${size}`,
    ];
    const file = join(folder, 'pgbouncer.ini');
    await writeFile(file, settings.join('\n'));
    // It refuses to run as root.
    const args = process.getuid?.() === 0 ? ['-u', 'postgres', file] : [file];
    bouncer = spawn(PGBOUNCER, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const child = bouncer;
    let printed = '';
    await new Promise<void>((ready, failed) => {
      child.stderr?.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        if (printed.includes('process up')) ready();
      });
      child.once('close', () => failed(new Error(`PgBouncer ended: ${printed}`)));
      child.once('error', failed);
    });
    return `postgres://anybody:any@127.0.0.1:${own}/inventory`;
  }

  it.each([
    ['transaction', 20],
    ['transaction', 1],
    ['statement', 20],
  ])('in %s mode with %i connections is refused, at every start', async (mode, size) => {
    const databaseUrl = await pool(mode, size);

    for (let start = 0; start < 2; start += 1)
      await expect(openDatabase({ databaseUrl, dataDir: folder })).rejects.toThrow(
        /^MAESTRO_DATABASE_URL leads to a connection pooler in transaction or statement mode.*Use the direct connection string/,
      );

    // Other specs hold locks on the same server, in other databases.
    const { rows } = await database.pool.query(
      `select from pg_locks
       where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
    );
    expect(rows).toEqual([]);
  });

  it('in session mode is used, start after start', async () => {
    const databaseUrl = await pool('session');

    for (let start = 0; start < 3; start += 1) {
      const opened = await openDatabase({ databaseUrl, dataDir: folder });
      expect((await opened.pool.query('select from connection')).rowCount).toBe(0);
      await opened.close();
    }
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
