import type { ResourceType } from '@maestro/core';
import type { WriteQueries } from '../../database/write-queries.types.js';
import { connectionsOfAccount } from './account.sql.js';
import { type RecountedResources, recountChanges } from './change-counts.js';

/** Of several rows for the same thing: one that is present, of a working connection, read whole; else of the oldest connection. */
const SPEAKS_FIRST = `resource.gone_at is not null, account.removed_at is not null, account.status <> 'ok', resource.unknown is not null,
  account.created_at, account.id`;

/** The end of what marks: `wanted` says what each resource is marked with, and was. Answers {@link RecountedResources}. */
const MARK_WANTED = `,
marked as (
  update resource set twin = wanted.twin, alias = wanted.alias from wanted
  where resource.id = wanted.id and (resource.twin, resource.alias) is distinct from (wanted.twin, wanted.alias)
  returning resource.id, was_twin, was_alias, resource.twin, resource.alias
)
select array_agg(id)::text as ids, was_twin as "wasTwin", was_alias as "wasAlias", twin, alias from marked group by 2, 3, 4, 5`;

/**
 * Marks what is counted elsewhere. A connection that is alone has no twins, so only kinds that are or have aliases are looked at then,
 * and what was a twin of a connection that is no longer there.
 * Parameters: connection, kinds that are aliases, and the kind that each is an alias of.
 */
const MARK_REPEATED = `
with account as materialized (${connectionsOfAccount('$1')}),
alias_kind as (select * from unnest($2::text[], $3::text[]) as pair (kind, target)),
wanted as (
  select resource.id, resource.twin as was_twin, resource.alias as was_alias,
    row_number() over (partition by resource.kind, resource.uid order by ${SPEAKS_FIRST}) > 1 as twin,
    exists (
      select from alias_kind join resource as target on target.kind = alias_kind.target and target.uid = resource.uid
      where alias_kind.kind = resource.kind and target.connection_id in (select id from account) and target.gone_at is null
    ) as alias
  from resource join account on account.id = resource.connection_id
  where (select count(*) from account) > 1 or resource.twin or resource.kind in (select kind from alias_kind)
)${MARK_WANTED}`;

/**
 * Decides again, for some uids, which rows of aliases are counted elsewhere. Parameters: connection, kinds that are aliases, the kind that each
 * is an alias of, and uids.
 */
const MARK_ALIASES = `
with account as materialized (${connectionsOfAccount('$1')}),
alias_kind as (select * from unnest($2::text[], $3::text[]) as pair (kind, target)),
wanted as (
  select resource.id, resource.twin as was_twin, resource.alias as was_alias, resource.twin, exists (
    select from resource as target where target.kind = alias_kind.target and target.uid = resource.uid
      and target.connection_id in (select id from account) and target.gone_at is null
  ) as alias
  from resource join alias_kind using (kind)
  where resource.uid = any($4) and resource.connection_id in (select id from account)
)${MARK_WANTED}`;

/** Writers of an account take turns: each would otherwise lock rows that the other waits for. */
const TAKE_TURNS = `
select pg_advisory_xact_lock(hashtextextended('count-once ' || provider || ' ' || coalesce(account_id, id::text), 0))
from connection where id = $1`;

/** A kind, and the kind that counts what it lists as well. */
export type AliasType = Pick<ResourceType, 'kind' | 'aliasOf'>;

/** Those of a plugin's kinds that are an alias of the given kind, and that kind itself if it is an alias. Most kinds have none. */
export const aliasesAround = (kind: string, types: readonly AliasType[]): readonly AliasType[] =>
  types.filter(({ kind: alias, aliasOf }) => aliasOf !== undefined && (alias === kind || aliasOf === kind));

/** Resources that other kinds may list as well. */
export interface Repeatable {
  /** As {@link aliasesAround} gives them. */
  readonly aliases: readonly AliasType[];
  readonly uids: readonly string[];
}

/**
 * Writes resources of one kind and counts what another kind lists as well once from then on, not only once the run has ended. Where the kind
 * has no aliases and is none, it only writes.
 *
 * @param write must be the first in its transaction to lock resources, since the lock on their account comes before.
 * @returns what `write` returns.
 */
export async function countingAliasesOnce<Result>(
  queries: WriteQueries,
  connectionId: string,
  { aliases, uids }: Repeatable,
  write: () => Promise<Result>,
): Promise<Result> {
  if (aliases.length === 0 || uids.length === 0) return write();
  await queries.query(TAKE_TURNS, [connectionId]);
  const result = await write();
  await mark(queries, MARK_ALIASES, [connectionId, ...pairsOf(aliases), uids]);
  return result;
}

async function mark(queries: WriteQueries, statement: string, values: unknown[]): Promise<void> {
  const { rows } = await queries.query<RecountedResources>(statement, values);
  await recountChanges(queries, rows);
}

const pairsOf = (aliases: readonly AliasType[]): readonly (string | undefined)[][] => [
  aliases.map(({ kind }) => kind),
  aliases.map(({ aliasOf }) => aliasOf),
];

/**
 * Makes sure that each thing an account holds is counted once, however many connections read the account and kinds list it. Call it in a
 * transaction, whenever the resources of a connection, or what is known of its account, have changed.
 *
 * @param types of the connection's plugin.
 */
export async function countOnce(
  queries: WriteQueries,
  connectionId: string,
  types: readonly AliasType[],
): Promise<void> {
  const aliases = types.filter(({ aliasOf }) => aliasOf !== undefined);
  await queries.query(TAKE_TURNS, [connectionId]);
  await mark(queries, MARK_REPEATED, [connectionId, ...pairsOf(aliases)]);
}
