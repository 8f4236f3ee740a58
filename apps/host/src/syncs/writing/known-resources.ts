import type { KnownPart, KnownState } from '@maestro/core';
import type { Pool } from 'pg';
import { TAKE_PARTS } from './listed-parts.sql.js';
import { KNOWN_ROWS } from './write-batch.sql.js';

interface KnownRow {
  readonly uid: string;
  readonly raw: unknown;
}

/**
 * The known state of a connection's inventory, for a sync. Resources with unknown fields are excluded, because they mix
 * values read at different times.
 */
export class KnownResources implements KnownState {
  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly connectionId: string,
  ) {}

  async rows(kind: string, uids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    const { rows } = await this.pool.query<KnownRow>(KNOWN_ROWS, [this.connectionId, kind, uids]);
    return new Map(rows.map(({ uid, raw }) => [uid, raw]));
  }

  async parts(kind: string): Promise<ReadonlyMap<string, KnownPart>> {
    const { rows } = await this.pool.query<KnownPart & { part: string }>(TAKE_PARTS, [this.connectionId, kind]);
    return new Map(rows.map(({ part, mark, resources }) => [part, { mark, resources }]));
  }
}
