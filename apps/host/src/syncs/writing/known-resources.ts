import type { KnownPart, KnownState } from '@maestro/core';
import type { Pool } from 'pg';
import { TAKE_PARTS } from './listed-parts.sql.js';
import { KNOWN_ROWS } from './write-batch.sql.js';

interface KnownRow {
  readonly uid: string;
  readonly raw: unknown;
}

/**
 * What the inventory holds of a connection, for a run over it. Of a resource with unknown fields it tells nothing: beside what was read it
 * shows what was known before, which may not belong together.
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
