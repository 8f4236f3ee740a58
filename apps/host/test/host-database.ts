import { type SqlView, sqlViews } from '@maestro/core';
import { Pool } from 'pg';
import { BUNDLED_PLUGINS } from '../src/config/variables-schema.js';
import { PluginRegistry } from '../src/plugins/plugin-registry.js';
import { renewScopedViews } from '../src/sql-views/renew-scoped-views.js';
import { renewViews } from '../src/sql-views/renew-views.js';
import { WHOLE_VIEWS } from '../src/sql-views/whole-views.sql.js';
import { copyTemplate, type DatabaseTemplate, SCHEMA_TEMPLATE, shortHash, type TestDatabase } from './test-database.js';

let bundled: Promise<DatabaseTemplate> | undefined;

/**
 * Creates a database as a host with the bundled plugins left it: without rows, but with the SQL views. A host starts on it
 * in half the time.
 */
export async function createHostDatabase(): Promise<TestDatabase> {
  bundled ??= PluginRegistry.load(BUNDLED_PLUGINS).then((registry) =>
    templateWith(sqlViews(registry.plugins().map(({ manifest }) => manifest))),
  );
  return copyTemplate(await bundled);
}

const templateWith = (views: readonly SqlView[]): DatabaseTemplate => ({
  name: `${SCHEMA_TEMPLATE.name}_${shortHash(JSON.stringify([views, WHOLE_VIEWS, 'scoped']))}`,
  from: SCHEMA_TEMPLATE,
  fill: async (url) => {
    const pool = new Pool({ connectionString: url, max: 1 });
    await renewViews(pool, views, { whole: WHOLE_VIEWS });
    await renewScopedViews(pool, views, WHOLE_VIEWS).finally(() => pool.end());
  },
});
