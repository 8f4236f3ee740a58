import { type SQL, sql } from 'drizzle-orm';

/**
 * The versions that are asked for, as a table `asked` of connection ids and whether it is their twins: each row is one walk along the index
 * of versions. As in lists of resources, all that chosen connections hold; else what several connections of an account hold only once.
 *
 * @param connections ids; none: all.
 */
export function askedVersions(connections: readonly string[] = []): SQL {
  if (connections.length === 0) return sql`(select id, false as twin from connection) as asked`;
  const ids = sql.param([...new Set(connections)]);
  return sql`(select id, twin from unnest(${ids}::uuid[]) as id cross join unnest('{false,true}'::boolean[]) as twin) as asked`;
}
