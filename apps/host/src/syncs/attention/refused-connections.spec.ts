import type { ProviderPlugin } from '@maestro/core';
import { openSyncDesk, type SyncDesk } from '../../../test/sync-desk.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { RefusedConnectionsQuery } from './attention-queries.js';

describe('the connections that cannot be read', () => {
  let desk: SyncDesk;

  beforeEach(async () => {
    desk = await openSyncDesk();
  });

  afterEach(() => desk.db.drop());

  const make = (name: string, status: string, since: string, removedAt: string | null = null) =>
    desk.rows(
      `insert into connection (name, provider, status, status_message, status_since, removed_at) values ($1, 'digitalocean', $2, 'Why', $3, $4)`,
      [name, status, since, removedAt],
    );

  it('are listed without removed ones, regardless of the number of other connections', async () => {
    await desk.rows(
      `insert into connection (name, provider, status) select 'well ' || n, 'digitalocean', 'ok' from generate_series(1, 300) n`,
    );
    await make('later', 'other-account', '2026-11-03T12:00:00Z');
    await make('first', 'refused', '2026-11-02T12:00:00Z');
    await make('removed', 'refused', '2026-11-01T12:00:00Z', '2026-11-04T12:00:00Z');

    await desk.rows(`insert into connection (name, provider, status) values ('lost', 'acme', 'ok')`);
    const loaded = { manifest: { id: 'digitalocean' } } as ProviderPlugin;
    const plugins = new PluginRegistry({ plugins: [loaded], refused: [] });

    const found = await new RefusedConnectionsQuery(desk.db.pool, plugins).list();

    expect(found).toEqual([
      expect.objectContaining({ name: 'first', status: 'refused', statusMessage: 'Why' }),
      expect.objectContaining({ name: 'later', status: 'other-account' }),
      expect.objectContaining({
        ...{ name: 'lost', status: 'plugin-missing', statusSince: plugins.loadedAt.toISOString() },
        statusMessage: expect.stringContaining('The plugin of the provider "acme" is not loaded'),
      }),
    ]);
  });
});
