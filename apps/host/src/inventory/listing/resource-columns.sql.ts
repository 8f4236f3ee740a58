import { moment } from '../../database/moment.sql.js';
import { type SQL, sql } from '../../database/sql.js';

/** The columns that a list shows of `resource` or `resource_past`, except id and name. */
export const OTHER_COLUMNS: SQL = sql.raw(
  `connection_id, provider, kind, uid, entity, region, status, active, created_at, tags, shown_tags, attributes, unknown, relations,
   first_seen_at, changed_at, gone_at, twin, alias`,
);

/** All columns that a list shows. */
export const STATE_COLUMNS: SQL = sql`id, name, ${OTHER_COLUMNS}`;

const HEAD = `id, connection_id as "connectionId", provider, kind, uid, name, entity, region, status, active, coalesce(shown_tags, tags) as tags, unknown,
   ${moment('created_at')} as "createdAt", ${moment('first_seen_at')} as "firstSeenAt", ${moment('changed_at')} as "changedAt",
   ${moment('gone_at')} as "goneAt"`;

/** The columns of {@link ResourceHeadRow}. */
export const HEAD_COLUMNS: SQL = sql.raw(HEAD);

/** The columns of {@link ResourceRow}. */
export const ROW_COLUMNS: SQL = sql.raw(`${HEAD}, attributes, relations`);

/** The columns of {@link ResourceJsonRow}. */
export const JSON_ROW_COLUMNS: SQL = sql.raw(`${HEAD}, attributes::text as attributes, relations::text as relations`);
