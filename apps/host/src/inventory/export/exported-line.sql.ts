import { type SQL, sql } from '../../database/sql.js';
import { shortMomentOf } from '../listing/resource-row.js';

/**
 * Whether a row of `resource` or `resource_past` is shown by nothing but its own columns. Others are written by the
 * host: PostgreSQL writes members of documents with spaces in between, and cannot lay one over another.
 *
 * @param table whose rows they are.
 * @param isCurrent whether they may have measures and annotations.
 */
export function isPlain(table: string, isCurrent: boolean): SQL {
  const none = (other: string): string =>
    `not ((select exists (select from ${other})) and exists (select from ${other} where resource_id = ${table}.id))`;
  const more = isCurrent ? `${none('resource_measure')} and ${none('annotation')}` : 'true';
  return sql.raw(`${table}.unknown is null and ${more}`);
}

/** Parts of `resourceItemJson`, with what is left out where there is none. */
const MEMBERS = [
  `'{"id":"', id, '","connectionId":"', connection_id`,
  `'","key":{"provider":', to_json(provider), ',"kind":', to_json(kind), ',"uid":', to_json(uid)`,
  `'},"name":', to_json(name), ',"entity":', to_json(entity)`,
  `',"region":' || to_json(region)::text, ',"status":' || to_json(status)::text`,
  `case when active then ',"active":true' else ',"active":false' end`,
  `',"createdAt":"' || ${shortMomentOf('created_at')} || '"'`,
  `',"tags":', to_json(coalesce(shown_tags, tags))`,
  `',"firstSeenAt":"', ${shortMomentOf('first_seen_at')}, '","changedAt":"', ${shortMomentOf('changed_at')}`,
  `'","goneAt":', coalesce('"' || ${shortMomentOf('gone_at')} || '"', 'null')`,
  `',"attributes":', attributes_json, ',"relations":', relations_json, '}'`,
];

/** A plain row as `resourceItemJson` writes it. PostgreSQL and JavaScript escape texts in JSON alike. */
export const EXPORTED_LINE: SQL = sql.raw(`concat(${MEMBERS.join(', ')})`);
