import { type SQL, sql } from '../database/sql.js';

/**
 * The requested versions as a table `asked` of connection ids and a twin flag; each row is one index scan of versions.
 * As in lists of resources, everything of the selected connections, or else, what several connections of an account
 * have only once.
 *
 * @param connections ids; none: all.
 */
export function askedVersions(connections: readonly string[] = []): SQL {
  if (connections.length === 0) return sql`(select id, false as twin from connection) as asked`;
  const ids = sql.param([...new Set(connections)]);
  return sql`(select id, twin from unnest(${ids}::uuid[]) as id cross join unnest('{false,true}'::boolean[]) as twin) as asked`;
}
