import { type KnownPart, type KnownState } from '@maestro/core';
import { type Pool } from 'pg';
import { KNOWN_LIST, KNOWN_ROWS } from './write-batch.sql.js';

/**
 * The time after which a part is always read again, so that results of a newer plugin appear. It is less than a day, so
 * that a daily schedule reads it each time.
 */
const LONGEST = `interval '23 hours'`;

/**
 * Takes the parts of a kind that need not be read if nothing has changed. Their marks are invalid until the sync has
 * ended completely. Rows of both tables are counted together: the planner knows nothing of new resources, and would join
 * their counts by counting them again for each part. Parameters: connection, kind.
 */
export const TAKE_PARTS = `
with known as (
  select part, mark from listed_part where connection_id = $1 and kind = $2 and not taken and listed_at > now() - ${LONGEST}
),
taken as (update listed_part set taken = true where connection_id = $1 and kind = $2 and not taken),
present as (
  select part, null from resource where connection_id = $1 and kind = $2 and gone_at is null
)
select part, max(mark) as mark, (count(*) - 1)::int as resources
from (select part, mark from known union all select * from present) as row (part, mark)
group by part having count(mark) = 1`;

/** Deletes all parts of a kind except the unchanged ones. Parameters: connection, kind, unchanged parts. */
export const FORGET_PARTS = `delete from listed_part where connection_id = $1 and kind = $2 and part <> all($3::text[])`;

/** Restores the marks of unchanged parts. Parameters: connection, kind, parts. */
export const RETURN_PARTS = `
update listed_part set taken = false where connection_id = $1 and kind = $2 and part = any($3::text[])`;

/** Records completely read parts. Parameters: connection, kind, parts, their marks. */
export const NOTE_PARTS = `
insert into listed_part (connection_id, kind, part, mark) select $1, $2, part, mark from unnest($3::text[], $4::text[]) as told (part, mark)`;

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

  async list(kind: string): Promise<readonly unknown[]> {
    const { rows } = await this.pool.query<Pick<KnownRow, 'raw'>>(KNOWN_LIST, [this.connectionId, kind]);
    return rows.map(({ raw }) => raw);
  }

  async parts(kind: string): Promise<ReadonlyMap<string, KnownPart>> {
    const { rows } = await this.pool.query<KnownPart & { part: string }>(TAKE_PARTS, [this.connectionId, kind]);
    return new Map(rows.map(({ part, mark, resources }) => [part, { mark, resources }]));
  }
}
