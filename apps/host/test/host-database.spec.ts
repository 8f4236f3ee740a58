import { sqlViews } from '@maestro/core';
import { BUNDLED_PLUGINS } from '../src/config/variables-schema.js';
import { PluginRegistry } from '../src/plugins/plugin-registry.js';
import { renewViews } from '../src/sql-views/renew-views.js';
import { createHostDatabase } from './host-database.js';

describe('the database of a host', () => {
  it('leaves nothing to do for a start', async () => {
    const { pool, drop } = await createHostDatabase();
    const registry = await PluginRegistry.load(BUNDLED_PLUGINS);

    const renewal = await renewViews(pool, sqlViews(registry.plugins().map(({ manifest }) => manifest)));

    expect(renewal).toBeUndefined();
    await drop();
  });
});
