import { type SQL, sql } from 'drizzle-orm';

/** The connections that are asked for, as a table `asked` of their ids: each is one walk along the index of versions. None: all. */
export function askedConnections(ids: readonly string[] = []): SQL {
  if (ids.length === 0) return sql`connection as asked`;
  return sql`unnest(${sql.param([...new Set(ids)])}::uuid[]) as asked (id)`;
}
