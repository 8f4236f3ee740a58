/**
 * SQL for the resource with a key, as a table that has at most one row.
 *
 * PostgreSQL's statistics do not know a kind or a connection that is being read for the first time. It then expects one
 * row of them, finds the index of kinds or connections cheapest, and reads all their rows for each key. `offset 0`
 * leaves only the index of ids to it.
 *
 * @param connection SQL for the connection's id; `kind` and `uid` likewise.
 */
export const resourceByKey = (connection: string, kind: string, uid: string): string => `(
  select * from (select * from resource where uid = ${uid} offset 0) as resource
  where connection_id = ${connection} and kind = ${kind} limit 1)`;
