import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrationsBefore } from '../../test/migrations-before.js';
import { builtUrl, startScript } from '../../test/script-process.js';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { type MigrationStep, tellMigrations } from './migration-progress.js';
import { MIGRATIONS, runMigrations } from './migrations-runner.js';

describe('what a start says while it migrates a database', () => {
  let test: TestDatabase;
  let earlier: string;
  let pending: readonly string[];
  const folders: string[] = [];

  beforeEach(async () => {
    test = await createTestDatabase();
    earlier = await migrationsBefore('_listed_parts');
    folders.push(earlier);
    pending = (await tags(MIGRATIONS)).slice((await tags(earlier)).length);
    await test.pool.query('drop schema public cascade; drop schema drizzle cascade; create schema public');
  });

  afterEach(async () => {
    await test.drop();
    await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
  });

  const steps = async (folder = MIGRATIONS): Promise<readonly MigrationStep[]> => {
    const told: MigrationStep[] = [];
    await runMigrations(test.url, { folder, tell: (step) => void told.push(step) });
    return told;
  };

  it('names each migration that an older database lacks, and the end; then nothing', async () => {
    await runMigrations(test.url, { folder: earlier });

    expect(await steps()).toEqual([
      ...pending.map((migration, index) => ({ migration, place: index + 1, of: pending.length })),
      { migrated: pending.length },
    ]);
    expect(await steps()).toEqual([]);
  });

  it('says nothing of a new database', async () => {
    expect(await steps()).toEqual([]);
  });

  it('names a migration before it is done', async () => {
    await runMigrations(test.url, { folder: earlier });
    const folder = await failing(earlier);
    folders.push(folder);
    const told: MigrationStep[] = [];

    const migrating = runMigrations(test.url, { folder, tell: (step) => void told.push(step) });

    await expect(migrating).rejects.toThrow();
    expect(told).toEqual([{ migration: '9999_failing', place: 1, of: 1 }]);
  });

  it('is one line of the log for each step where the host has no terminal', async () => {
    await runMigrations(test.url, { folder: earlier });
    const opening = `const { openDatabase } = await import('${builtUrl('database/opened-database.js')}');
      await (await openDatabase({ databaseUrl: process.env.URL, dataDir: '', logLevel: process.env.LEVEL })).close();`;

    const host = startScript(opening, { URL: test.url, LEVEL: 'info' });

    expect(await host.ended).toBe(0);
    const lines = host.output().trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      ...pending.map((migration) => ({ context: 'Database', migration, msg: 'Updating the database' })),
      { context: 'Database', migrated: pending.length, msg: 'The database is up to date' },
    ]);
  });

  it('is text on a terminal', () => {
    const written: string[] = [];
    const tell = tellMigrations('silent', { terminal: { isTTY: true, write: (text) => written.push(text) } });

    tell({ migration: '0022_listed_parts', place: 3, of: 5 });
    tell({ migrated: 5 });
    tell({ migrated: 1 });

    expect(written).toEqual([
      'Updating the database: 0022_listed_parts (3 of 5) …\n',
      'The database is up to date: 5 migrations done.\n',
      'The database is up to date: 1 migration done.\n',
    ]);
  });
});

async function tags(folder: string): Promise<readonly string[]> {
  const journal = JSON.parse(await readFile(join(folder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { tag: string }[];
  };
  return journal.entries.map(({ tag }) => tag);
}

/** A copy of a folder of migrations, with one more that fails. */
async function failing(earlier: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'maestro-migrations-'));
  await cp(earlier, folder, { recursive: true });
  const path = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(await readFile(path, 'utf8')) as { entries: { idx: number; when: number }[] };
  const last = journal.entries.at(-1);
  journal.entries.push({
    ...last,
    idx: (last?.idx ?? 0) + 1,
    when: (last?.when ?? 0) + 1,
    ...{ tag: '9999_failing' },
  });
  await writeFile(path, JSON.stringify(journal));
  await writeFile(join(folder, '9999_failing.sql'), 'select 1 / 0;');
  return folder;
}
