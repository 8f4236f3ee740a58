import type { ResourceType } from '@maestro/core';
import type { Pool } from 'pg';
import { inTransaction } from '../../database/in-transaction.js';
import type { Queries } from '../../database/queries.js';
import { connectionsOfAccount } from './account.sql.js';
import { type RecountedResources, recountChanges } from './change-counts.js';

/**
 * The preferred one of several rows for the same thing: present, of a working connection, completely read; else of the
 * oldest connection.
 */
const SPEAKS_FIRST = `resource.gone_at is not null, account.removed_at is not null, account.status <> 'ok', resource.unknown is not null,
  account.created_at, account.id`;

/** So many things are marked in one transaction: each row writes all of its indexes, and others wait for the account meanwhile. */
export const MAX_MARKED = 2_000;

/**
 * What the resources of an account are marked with, and what they are to be. Parameters: connection, kinds that are aliases, and the kind that
 * each is an alias of; null for a reference, which counts nowhere. It sorts rather than looks up, so that it takes no longer where the statistics of a young database mislead.
 *
 * @param which a condition that takes all rows of a thing, or none: their marks depend on each other.
 */
const wantedMarks = (which: string): string => `
with account as materialized (${connectionsOfAccount('$1')}),
alias_kind as (select * from unnest($2::text[], $3::text[]) as pair (kind, target)),
wanted as (
  select resource.id, resource.kind, resource.uid, resource.twin as was_twin, resource.alias as was_alias,
    row_number() over (partition by resource.kind, resource.uid order by ${SPEAKS_FIRST}) > 1 as twin,
    alias_kind.kind is not null and (alias_kind.target is null or bool_or(alias_kind.kind is null and resource.gone_at is null)
      over (partition by coalesce(alias_kind.target, resource.kind), resource.uid)) as alias
  from resource join account on account.id = resource.connection_id left join alias_kind on alias_kind.kind = resource.kind
  where ${which}
)`;

/**
 * The things that have other marks than they should, by kind. A connection that is alone has no twins, so only kinds that are or have aliases
 * are looked at then, and what was a twin of a connection that is no longer there.
 */
const FIND_MISMARKED = `${wantedMarks('(select count(*) from account) > 1 or resource.twin or resource.kind = any($2 || $3)')}
select kind, array_agg(distinct uid) as uids from wanted
where (was_twin, was_alias) is distinct from (twin, alias) group by kind order by kind`;

/** Further parameters: kinds, and uids. By ids first, since statistics may not know the kinds yet and take them for empty. */
const WANTED_OF_THINGS = `${wantedMarks(
  'resource.id = any(array(select id from (select id, kind from resource where uid = any($5) offset 0) as same where kind = any($4)))',
)}
select array_agg(id)::text as ids, was_twin as "wasTwin", was_alias as "wasAlias", twin, alias from wanted
where (was_twin, was_alias) is distinct from (twin, alias) group by 2, 3, 4, 5`;

/** By ids alone: a join with the wanted marks compared every pair of rows if the statistics were out of date. */
const MARK = 'update resource set twin = $2, alias = $3 where id = any($1::uuid[])';

/** Writers of the same account run one at a time to avoid deadlocks. */
const TAKE_TURNS = `
select pg_advisory_xact_lock(hashtextextended('count-once ' || provider || ' ' || coalesce(account_id, id::text), 0))
from connection where id = $1`;

/** A kind, and the kind that its duplicates count as, or that it is a reference and counts nowhere. */
export type AliasType = Pick<ResourceType, 'kind' | 'aliasOf' | 'reference'>;

/** Whether something of the kind may be counted elsewhere, or nowhere. */
const isAlias = ({ aliasOf, reference }: AliasType): boolean => aliasOf !== undefined || reference === true;

/** The plugin's kinds that are aliases of the given kind, and the kind itself if it is an alias or a reference. Empty for most kinds. */
export const aliasesAround = (kind: string, types: readonly AliasType[]): readonly AliasType[] =>
  types.filter((type) => isAlias(type) && (type.kind === kind || type.aliasOf === kind));

/** Resources that other kinds may also list. */
export interface Repeatable {
  /** The result of {@link aliasesAround}. */
  readonly aliases: readonly AliasType[];
  readonly uids: readonly string[];
}

/**
 * Writes resources of one kind, and immediately ensures that duplicates in alias kinds count once, rather than only at
 * the end of the sync. If the kind has no aliases and is none, it only writes.
 *
 * @param write must be the first in its transaction to lock resources, since the lock on their account comes before.
 * @returns what `write` returns.
 */
export async function countingAliasesOnce<Result>(
  queries: Queries,
  connectionId: string,
  { aliases, uids }: Repeatable,
  write: () => Promise<Result>,
): Promise<Result> {
  if (aliases.length === 0 || uids.length === 0) return write();
  await queries.query(TAKE_TURNS, [connectionId]);
  const result = await write();
  await mark(queries, { connectionId, aliases, kinds: aliases.flatMap(kindsOf), uids });
  return result;
}

/**
 * Makes sure that each thing an account holds is counted once, however many connections read the account and kinds list it. Call it whenever
 * the resources of a connection, or what is known of its account, have changed and are committed.
 *
 * A large account changes hands in several transactions. All rows of one thing are marked in the same one, so each thing is counted once at
 * every moment; what an interruption leaves, the next call marks.
 *
 * @param types of the connection's plugin.
 */
export async function countOnce(pool: Pool, connectionId: string, types: readonly AliasType[]): Promise<void> {
  const aliases = types.filter(isAlias);
  const inTurn = <Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> =>
    inTransaction(pool, async (tx) => {
      await tx.query(TAKE_TURNS, [connectionId]);
      return work(tx);
    });
  const markSome = (queries: Queries, { kind, uids }: Mismarked): Promise<void> => {
    const kinds = [kind, ...aliasesAround(kind, aliases).flatMap(kindsOf)];
    return mark(queries, { connectionId, aliases, kinds, uids });
  };
  const later = await inTurn(async (tx) => {
    const { rows } = await tx.query<Mismarked>(FIND_MISMARKED, [connectionId, ...pairsOf(aliases)]);
    const [first, ...others] = rows.flatMap(inPortions);
    if (first) await markSome(tx, first);
    return others;
  });
  for (const portion of later) await inTurn((tx) => markSome(tx, portion));
}

/** Things of one kind. */
interface Mismarked {
  readonly kind: string;
  readonly uids: readonly string[];
}

function inPortions({ kind, uids }: Mismarked): readonly Mismarked[] {
  const starts = Array.from({ length: Math.ceil(uids.length / MAX_MARKED) }, (_, index) => index * MAX_MARKED);
  return starts.map((start) => ({ kind, uids: uids.slice(start, start + MAX_MARKED) }));
}

/** Things to be marked. */
interface Marking extends Repeatable {
  readonly connectionId: string;
  /** All that may list one of them. */
  readonly kinds: readonly string[];
}

async function mark(queries: Queries, { connectionId, aliases, kinds, uids }: Marking): Promise<void> {
  const of = [connectionId, ...pairsOf(aliases), kinds, uids];
  const { rows } = await queries.query<RecountedResources>(WANTED_OF_THINGS, of);
  for (const { ids, twin, alias } of rows) await queries.query(MARK, [ids, twin, alias]);
  await recountChanges(queries, rows);
}

const kindsOf = ({ kind, aliasOf }: AliasType): readonly string[] => (aliasOf === undefined ? [kind] : [kind, aliasOf]);

const pairsOf = (aliases: readonly AliasType[]): readonly (string | null)[][] => [
  aliases.map(({ kind }) => kind),
  aliases.map(({ aliasOf = null }) => aliasOf),
];
