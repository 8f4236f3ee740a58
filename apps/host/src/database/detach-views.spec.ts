import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqlViews } from '@maestro/core';
import { InventoryFixture } from '../../test/inventory-fixture.js';
import { outsideManifest } from '../../test/outside-manifest.js';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { MIGRATIONS, runMigrations } from './migrations-runner.js';
import { renewViews } from '../sql-views/renew-views.js';

describe('views over tables that a migration changes', () => {
  let test: TestDatabase;
  const renew = () => renewViews(test.pool, sqlViews([outsideManifest()]));
  const rowsOf = async (sql: string) => (await test.pool.query<Record<string, unknown>>(sql)).rows;

  beforeAll(async () => {
    test = await createTestDatabase();
    const fixture = new InventoryFixture(test);
    await fixture.write(await fixture.connection('acme'), [{ kind: 'acme.queue', uid: 'one', entity: 'queue' }]);
  });
  afterAll(() => test.drop());

  it('block no migration: each reports that it is being recreated, until it is', async () => {
    await renew();
    await test.pool.query('create view public.report as select connection from inventory.queue');
    const folder = await mkdtemp(join(tmpdir(), 'maestro-migrations-'));
    await addMigration(folder, 'alter table connection alter column name type varchar(200)');

    await runMigrations(test.url, { folder });

    await expect(rowsOf('select * from public.report')).rejects.toThrow(
      /Maestro is being upgraded and makes this view again/,
    );
    expect((await renew())?.problems).toEqual([]);
    expect(await rowsOf('select connection from public.report')).toEqual([{ connection: 'acme' }]);
    await test.pool.query('drop view public.report');
    await rm(folder, { recursive: true });
  });
});

/** All migrations of this host, and one more. */
async function addMigration(folder: string, statement: string): Promise<void> {
  await cp(MIGRATIONS, folder, { recursive: true });
  const journal = join(folder, 'meta', '_journal.json');
  const content = JSON.parse(await readFile(journal, 'utf8')) as { entries: { idx: number; when: number }[] };
  const last = content.entries.at(-1);
  content.entries.push({ ...last, idx: (last?.idx ?? 0) + 1, when: (last?.when ?? 0) + 1, ...{ tag: '9999_later' } });
  await writeFile(journal, JSON.stringify(content));
  await writeFile(join(folder, '9999_later.sql'), statement);
}
