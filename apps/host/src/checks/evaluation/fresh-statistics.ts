import type { Queries } from '../../database/queries.js';

/** What checks read by columns and relations. Of what they write, nothing is known while they write it. */
const TABLES = ['resource', 'relation', 'resource_tag', 'resource_address'];

/** Pages of 8 KB. Of a smaller table, no plan takes long. */
const FEW_PAGES = 50;

/**
 * Tables that were never analysed, or that are larger than then by more than a fifth. The size counts because the counters of
 * changes are late by seconds, and checks follow a sync at once.
 */
const OUTDATED = `
select relname as "table" from pg_class
where oid = any (array(select to_regclass(name) from unnest($1::text[]) as name)::oid[])
  and pg_relation_size(oid) / current_setting('block_size')::int > greatest(${FEW_PAGES}, 1.2 * case when reltuples >= 0 then relpages else 0 end)`;

/**
 * Has the database analyse what a sync has filled, which it would do within a minute or more, automatically. Without it, plans are
 * for tables that are almost empty, and take minutes for 100,000 resources.
 *
 * @param queries not in a transaction, which would keep others from analysing the tables until it ends.
 * @returns the tables that were analysed.
 */
export async function refreshStatistics(queries: Queries): Promise<readonly string[]> {
  const { rows } = await queries.query<{ table: string }>(OUTDATED, [TABLES]);
  for (const { table } of rows) await queries.query(`analyze ${table}`);
  return rows.map(({ table }) => table);
}
