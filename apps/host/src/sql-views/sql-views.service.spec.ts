import { Logger } from '@nestjs/common';
import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { BUNDLED_PLUGINS } from '../config/variables-schema.js';
import { PluginRegistry } from '../plugins/plugin-registry.js';
import { SqlViews } from './sql-views.service.js';

describe('SqlViews', () => {
  let test: TestDatabase;
  let registry: PluginRegistry;
  const lines: object[] = [];
  const reader = { prepare: async () => undefined };

  beforeAll(async () => {
    test = await createTestDatabase();
    registry = await PluginRegistry.load(BUNDLED_PLUGINS);
    const write = (line: object) => void lines.push(line);
    Logger.overrideLogger({ log: write, warn: write, error: write });
  });
  afterEach(() => lines.splice(0));
  afterAll(async () => {
    Logger.overrideLogger(false);
    await test.drop();
  });

  it('makes a view for each entity and kind of the bundled plugins when the host starts, and says so once', async () => {
    await new SqlViews(test.pool, registry, reader).onApplicationBootstrap();
    await new SqlViews(test.pool, registry, reader).onApplicationBootstrap();

    const { rows } = await test.pool.query<{ name: string }>(
      `select oid::regclass as name from pg_class where relnamespace = 'inventory'::regnamespace`,
    );
    const kinds = registry.plugins().flatMap(({ manifest }) => manifest.resources);
    expect(rows.length).toBeGreaterThan(kinds.length);
    for (const { name } of rows) await test.pool.query(`select * from ${name}`);
    expect(lines).toEqual([{ made: rows.length, dropped: [], msg: 'The SQL views were renewed' }]);
  });

  it('lets the host start when it cannot make them, and says why', async () => {
    const unreachable = new Pool({ connectionString: test.url });
    await unreachable.end();

    await new SqlViews(unreachable, registry, reader).onApplicationBootstrap();

    expect(lines).toEqual([{ reason: expect.stringContaining('pool'), msg: 'The SQL views could not be renewed' }]);
  });
});
