import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqlViews } from '@maestro/core';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { renewViews } from '../sql-views/renew-views.js';
import { WHOLE_VIEWS } from '../sql-views/whole-views.sql.js';
import { openPsql } from './psql-command.js';

describe('maestro-host psql', () => {
  const sqlRole = `reader_${randomUUID().replaceAll('-', '')}`;
  let test: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'maestro-psql-'));
    await renewViews(test.pool, sqlViews([]), { whole: WHOLE_VIEWS });
  });
  afterAll(async () => {
    await test.pool.query(`drop owned by ${sqlRole}; drop role ${sqlRole}`);
    await test.drop();
    await rm(folder, { recursive: true });
  });

  const open = (print: boolean, say?: (text: string) => void) =>
    openPsql({ databaseUrl: test.url, dataDir: folder, sqlRole }, { print, env: { PATH: folder }, say });

  it('prints an address that reads the views only', async () => {
    const said: string[] = [];

    expect(await open(true, (text) => said.push(text))).toBe(0);

    const client = new Client({ connectionString: said.join('').trim() });
    await client.connect();
    expect((await client.query('select version from schema_version')).rows).toEqual([{ version: '1' }]);
    await expect(client.query('select * from public.credential')).rejects.toThrow('permission denied');
    await client.end();
  });

  it('says what to do where psql is not installed', async () => {
    await expect(open(false)).rejects.toThrow(/psql cannot be started.*--print/);
  });

  it('opens psql with the password in its environment, and ends as it does', async () => {
    await writeFile(join(folder, 'psql'), `#!/bin/sh\necho "$1 $PGPASSWORD" > ${folder}/started\nexit 3\n`, {
      mode: 0o755,
    });

    expect(await open(false)).toBe(3);

    const [address = '', password = ''] = (await readFile(join(folder, 'started'), 'utf8')).trim().split(' ');
    expect(address).toMatch(new RegExp(`^postgres://${sqlRole}@`));
    expect(password).toMatch(/^[\w-]{43}$/);
    expect(address).not.toContain(password);
  });
});
