import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHostProcess } from './host-process.js';
import { startBundled } from './script-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const KEY = '07'.repeat(32);
const CONNECTION = {
  ...{ name: 'c', provider: 'digitalocean', schedule: { enabled: false } },
  credentials: { token: `dop_v1_${'a'.repeat(64)}` },
};

describe('a host that must not start', () => {
  let database: TestDatabase;
  let dataDir: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    dataDir = mkdtempSync(join(tmpdir(), 'maestro-refused-'));
  });

  afterEach(async () => {
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const settings = (more: NodeJS.ProcessEnv) => ({
    MAESTRO_DATA_DIR: dataDir,
    MAESTRO_DATABASE_URL: database.url,
    MAESTRO_PORT: '0',
    LOG_LEVEL: 'silent',
    ...more,
  });
  /** An earlier host, which created its tables and encrypted one credential. */
  const runOnce = async (env: NodeJS.ProcessEnv): Promise<void> => {
    const host = await startHostProcess(settings(env));
    expect((await host.post('/connections', CONNECTION)).status).toBe(201);
    await host.process.end('SIGTERM');
  };
  const refusal = async (env: NodeJS.ProcessEnv): Promise<string> => {
    const host = startBundled(settings(env));
    expect(await host.ended).toBe(1);
    return host.output();
  };
  const everything = async () => {
    const { rows } = await database.pool.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'drizzle') order by 1`,
    );
    return Promise.all(
      rows.map(async ({ name }) => [name, (await database.pool.query(`select * from ${name} order by 1`)).rows]),
    );
  };

  it.each<[string, NodeJS.ProcessEnv, NodeJS.ProcessEnv, RegExp]>([
    [
      'its master key is another one',
      { MAESTRO_MASTER_KEY: KEY },
      { MAESTRO_MASTER_KEY: '08'.repeat(32) },
      /sealed with the master key [0-9a-f]{16}, which is not in MAESTRO_MASTER_KEY\. Restore it/,
    ],
    ['its master key is missing', { MAESTRO_MASTER_KEY: KEY }, {}, /which is not in \S+master\.key\. Restore it/],
  ])('because %s says so, and changes nothing', async (_what, before, after, message) => {
    await runOnce(before);
    const known = await everything();

    const said = await refusal(after);

    expect(said).toMatch(/^The host did not start\. /m);
    expect(said).toMatch(message);
    expect(said).not.toMatch(/\n\s+at /);
    expect(await everything()).toEqual(known);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('because a newer host created its database says so, and changes nothing', async () => {
    await database.pool.query(
      `insert into drizzle.__drizzle_migrations (hash, created_at) select 'later', max(created_at) + 1 from drizzle.__drizzle_migrations`,
    );
    const known = await everything();

    const said = await refusal({ MAESTRO_MASTER_KEY: KEY });

    expect(said).toMatch(/^The host did not start\. .*a newer host made it/m);
    expect(said).not.toMatch(/\n\s+at /);
    expect(await everything()).toEqual(known);
  });

  it('because its variables are bad names all of them, and none of their values', async () => {
    const said = await refusal({ MAESTRO_PORT: 'web', MAESTRO_MASTER_KEY: 'short', MAESTRO_KEEP_SYNCS: '0' });

    expect(said).toContain('3 invalid variable(s)');
    for (const name of ['MAESTRO_PORT', 'MAESTRO_MASTER_KEY', 'MAESTRO_KEEP_SYNCS']) expect(said).toContain(name);
    expect(said).not.toContain('short');
    expect((await database.pool.query('select from connection')).rowCount).toBe(0);
  });
});
