import { sqlViews } from '@maestro/core';
import { Pool } from 'pg';
import { BUNDLED_PLUGINS } from '../src/config/variables-schema.js';
import { PluginRegistry } from '../src/plugins/plugin-registry.js';
import { terraformKinds } from '../src/inventory/managed/managed.sql.js';
import { managedColumn } from '../src/sql-views/managed-column.js';
import { renewScopedViews } from '../src/sql-views/renew-scoped-views.js';
import { type AllViews, renewViews } from '../src/sql-views/renew-views.js';
import { WHOLE_VIEWS } from '../src/sql-views/whole-views.sql.js';
import { copyTemplate, type DatabaseTemplate, SCHEMA_TEMPLATE, shortHash, type TestDatabase } from './test-database.js';

let bundled: Promise<DatabaseTemplate> | undefined;

/**
 * Creates a database as a host with the bundled plugins left it: without rows, but with the SQL views. A host starts on it
 * in half the time.
 */
export async function createHostDatabase(): Promise<TestDatabase> {
  bundled ??= PluginRegistry.load(BUNDLED_PLUGINS).then((registry) => {
    const views = sqlViews(registry.plugins().map(({ manifest }) => manifest));
    return templateWith({ views, whole: WHOLE_VIEWS, added: managedColumn(terraformKinds(registry.catalogue)) });
  });
  return copyTemplate(await bundled);
}

const templateWith = (all: AllViews): DatabaseTemplate => ({
  name: `${SCHEMA_TEMPLATE.name}_${shortHash(JSON.stringify([all, 'scoped']))}`,
  from: SCHEMA_TEMPLATE,
  fill: async (url) => {
    const pool = new Pool({ connectionString: url, max: 1 });
    await renewViews(pool, all.views, all);
    await renewScopedViews(pool, all).finally(() => pool.end());
  },
});
