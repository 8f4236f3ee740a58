import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/database-tokens.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import type { RefusedConnection } from './attention-view.js';

/** A longer list would be of no use to a person. */
const MAX_ITEMS = 200;

const REFUSED = `
select id, name, provider, status, status_message as "statusMessage", status_since as "statusSince" from (
  select *, provider <> all ($1::text[]) as is_missing from connection where removed_at is null
) as present
where is_missing or status in ('refused', 'other-account')
order by case when is_missing then $2::timestamptz else status_since end, name, id limit ${MAX_ITEMS}`;

/**
 * Finds connections that cannot be read: the provider refuses their credential, it belongs to another account, or this
 * host has not loaded their plugin.
 */
@Injectable()
export class RefusedConnectionsQuery {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
  ) {}

  /** Longest first. */
  async list(): Promise<RefusedConnection[]> {
    const loaded = this.plugins.plugins().map(({ manifest }) => manifest.id);
    const statusSince = this.plugins.loadedAt;
    const { rows } = await this.pool.query<RefusedConnection & { provider: string }>(REFUSED, [loaded, statusSince]);
    return rows.map(({ provider, ...row }) => {
      const statusMessage = this.plugins.missing(provider);
      if (statusMessage === undefined) return row;
      return { ...row, status: 'plugin-missing', statusMessage, statusSince: statusSince.toISOString() };
    });
  }
}
