import { type SQL, sql } from 'drizzle-orm';

/** What `resource` and `resource_past` have in common and a list shows. */
export const STATE_COLUMNS: SQL = sql.raw(
  `id, connection_id, provider, kind, uid, name, entity, family, region, status, active, created_at, tags, attributes, unknown, relations,
   first_seen_at, changed_at, gone_at`,
);

/** The same under the names of {@link ResourceRow}, with moments in full. */
export const ROW_COLUMNS: SQL = sql.raw(
  `id, connection_id as "connectionId", provider, kind, uid, name, entity, family, region, status, active, tags, attributes, unknown,
   relations, ${moment('created_at')} as "createdAt", ${moment('first_seen_at')} as "firstSeenAt", ${moment('changed_at')} as "changedAt",
   ${moment('gone_at')} as "goneAt"`,
);

/** A moment as text (RFC 3339) in UTC, to the microsecond: a cursor or an `at` made of it names the same moment again. */
export function moment(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
