import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MIGRATIONS, runMigrations } from '../src/database/migrations-runner.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** A folder with every migration before the one with this name suffix. The caller removes it. */
export async function migrationsBefore(tag: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'maestro-migrations-'));
  await cp(MIGRATIONS, folder, { recursive: true });
  const journal = join(folder, 'meta', '_journal.json');
  const content = JSON.parse(await readFile(journal, 'utf8')) as { entries: { tag: string }[] };
  const end = content.entries.findIndex((entry) => entry.tag.endsWith(tag));
  await writeFile(journal, JSON.stringify({ ...content, entries: content.entries.slice(0, end) }));
  return folder;
}

/** A database as a host before the migration with this name suffix left it. `runMigrations` upgrades it. */
export async function createDatabaseBefore(tag: string): Promise<TestDatabase> {
  const test = await createTestDatabase();
  const folder = await migrationsBefore(tag);
  await test.pool.query('drop schema public cascade; drop schema drizzle cascade; create schema public');
  await runMigrations(test.url, { folder });
  await rm(folder, { recursive: true });
  return test;
}
