import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, cp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtUrl, startScript } from '../../test/script-process.js';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { MIGRATIONS, runMigrations } from './migrations-runner.js';

const RUNNER = builtUrl('database/migrations-runner.js');

describe('runMigrations', () => {
  let test: TestDatabase;
  let newer: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    newer = await mkdtemp(join(tmpdir(), 'maestro-migrations-'));
    await addMigration(newer);
  });

  afterAll(async () => {
    await test.drop();
    await rm(newer, { recursive: true, force: true });
  });

  it('migrates an empty database once, although several processes do it at the same time', async () => {
    await test.pool.query('drop schema public cascade; drop schema drizzle cascade; create schema public');
    const script = `const { runMigrations } = await import('${RUNNER}'); await runMigrations(process.env.URL);`;

    const ends = await Promise.all([1, 2, 3, 4].map(() => startScript(script, { URL: test.url }).ended));

    const { entries } = JSON.parse(await readFile(join(MIGRATIONS, 'meta', '_journal.json'), 'utf8')) as {
      entries: unknown[];
    };
    const { rows } = await test.pool.query('select count(*)::int as count from drizzle.__drizzle_migrations');
    expect(ends).toEqual([0, 0, 0, 0]);
    expect(rows).toEqual([{ count: entries.length }]);
    expect((await test.pool.query('select from connection')).rowCount).toBe(0);
  });

  it('needs no right to make schemas where nothing is to be migrated', async () => {
    const role = `starter_${randomUUID().replaceAll('-', '')}`;
    await test.pool.query(`create role ${role} login password 'pw'; grant usage on schema drizzle to ${role};
      grant select on drizzle.__drizzle_migrations to ${role}`);

    await runMigrations(Object.assign(new URL(test.url), { username: role, password: 'pw' }).href);

    await test.pool.query(`drop owned by ${role}; drop role ${role}`);
  });

  it('waits for another session only so long, and says which', async () => {
    const other = await test.pool.connect();
    await other.query(`set application_name = 'a host that hangs'`);
    await other.query('select pg_advisory_lock(7307001)');

    const migrating = runMigrations(test.url, { waitMs: 50 });

    await expect(migrating).rejects.toThrow(
      /^Another session has migrated this database for more than 0\.05 s: process \d+ \(a host that hangs, from 127\.0\.0\.1, idle since /,
    );
    other.release(true);
  });

  it.each([
    ['a lock', 'alter table connection add column later text', /kept a table of this database locked for 0\.1 s/],
    ['a statement', 'select pg_sleep(600)', /took longer than 0\.1 s\. Nothing was changed/],
  ])('gives up %s that takes too long, and changes nothing', async (_, statement, told) => {
    const folder = await mkdtemp(join(tmpdir(), 'maestro-migrations-'));
    await addMigration(folder, `create table never (what text);--> statement-breakpoint\n${statement};`);
    const other = await test.pool.connect();
    await other.query('begin; lock table connection');

    const isLock = statement.startsWith('alter');
    const limits = isLock ? { lockMs: 100, statementMs: 60_000 } : { lockMs: 60_000, statementMs: 100 };
    await expect(runMigrations(test.url, { folder, waitMs: 1000, limits })).rejects.toThrow(told);

    await other.query('rollback');
    other.release();
    expect((await test.pool.query(`select to_regclass('never') as name`)).rows).toEqual([{ name: null }]);
    await rm(folder, { recursive: true });
  });

  it('brings an older database forward, and then refuses it to a host that does not know the new migration', async () => {
    await runMigrations(test.url, { folder: newer });

    await expect(runMigrations(test.url)).rejects.toThrow(
      /1 of \d+ migrations that this host does not know: a newer host made it/,
    );
    expect((await test.pool.query('select * from later')).rows).toEqual([{ what: 'kept' }]);
  });
});

/** All migrations of this host, and one more. */
async function addMigration(
  folder: string,
  statements = `create table later (what text);--> statement-breakpoint\ninsert into later values ('kept');`,
): Promise<void> {
  await cp(MIGRATIONS, folder, { recursive: true });
  const journal = join(folder, 'meta', '_journal.json');
  const content = JSON.parse(await readFile(journal, 'utf8')) as { entries: { idx: number; when: number }[] };
  const last = content.entries.at(-1);
  content.entries.push({ ...last, idx: (last?.idx ?? 0) + 1, when: (last?.when ?? 0) + 1, ...{ tag: '9999_later' } });
  await writeFile(journal, JSON.stringify(content));
  await writeFile(join(folder, '9999_later.sql'), statements);
}
