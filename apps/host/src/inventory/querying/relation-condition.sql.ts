import type { ResolvedRelation } from '@maestro/core';
import { type SQL, sql } from '../../database/sql.js';
import { END, SAME_HOST_NAME, SAME_KEY, SAME_NETWORK, SAME_TAG, SAME_URN } from '../edges/edge-ends.sql.js';
import { unlessUnknown } from './attribute-condition.sql.js';
import { hasRelation } from './narrowing.sql.js';

/** Which rows a condition is asked of. */
export interface AskedRows {
  /** Whether they are very many, so that relations are followed once for all of them. */
  readonly atOnce?: boolean;
  /** Whether few rows are at the other ends, so that relations are followed from there in both directions. */
  readonly fewEnds?: boolean;
  /** The connection that all of them are of. Undefined: any. */
  readonly within?: string;
}

/**
 * The condition that a row of `resource` has a relation.
 *
 * @param other the condition for the row at the other end. Absent: a relation that the row states is enough, even to
 * what no task lists.
 * @param rows how many rows the condition is asked of, and whose.
 */
export function relationCondition(
  { relation, direction, ends, to: end }: ResolvedRelation,
  other?: SQL,
  { atOnce = false, fewEnds = false, within }: AskedRows = {},
): SQL {
  const ofType = relation === undefined ? sql`true` : sql`edge.type = ${relation}`;
  const leading = leadingTo(ends, ofType);
  // Following further relations from a sample would take as long as it saves.
  const isSampled = end !== undefined && !hasRelation(end);
  const from = unlessUnknown(fewEnds && other ? statedToFew(leading, other) : stated(leading, other, isSampled), [
    relation === undefined ? 'relations' : `relations.${relation}`,
  ]);
  if (direction === 'from') return from;
  const states = statedBy(ends, ofType);
  const to =
    atOnce || fewEnds ? reachedAtOnce(states, other ?? sql`true`, within) : reached(states, other ?? sql`true`);
  return direction === 'to' ? to : sql`(${to} or ${from})`;
}

/** Edges that may lead to some kinds. */
const leadingTo = (ends: ResolvedRelation['ends'], ofType: SQL): SQL =>
  ends ? sql`${ofType} and (edge.to_kind is null or edge.to_kind = any (${sql.param(ends.kinds)}::text[]))` : ofType;

/** Edges that some kinds may state. Without it, every edge to a common tag would be followed back. */
const statedBy = (ends: ResolvedRelation['ends'], ofType: SQL): SQL =>
  ends ? sql`${ofType} and edge.type = any (${sql.param(ends.states)}::text[])` : ofType;

// Without a table, `id` is that of the row outside.
const ROW = sql`(select id as row_id) as outside`;

function stated(ofType: SQL, other: SQL | undefined, isSampled: boolean): SQL {
  if (!other) return sql`exists (select from ${ROW} join relation edge on edge.from_id = row_id where ${ofType})`;
  const isReached = sql`exists (select from (${targets()}) as other (other_id) where ${is(other)})`;
  const leads = isSampled
    ? sql`case when edge.to_tag is not null and source.gone_at is null
        and (edge.to_kind, edge.to_tag, source.connection_id) in (${sampledTags(other)}) then true else ${isReached} end`
    : isReached;
  return sql`exists (select from ${ROW} join (select ${END}) source on source.id = row_id join relation edge on edge.from_id = source.id
    where ${ofType} and ${leads})`;
}

/** How many resources show which common tags lead to what a condition describes. */
const SAMPLED = 500;

/**
 * Tags by which resources of a connection lead to some of the other ends, with the kinds of these: found once for all rows
 * that a condition is asked of. Resources with a common tag are then not tested one by one, which may take hundreds of
 * thousands of tests where those that match come last.
 */
const sampledTags = (other: SQL): SQL => sql`
  select target.kind, carried.tag, stating.id
  from (select ${END} where resource.id in (select id from (select id from resource order by id limit ${SAMPLED}) as sampled)
    and resource.gone_at is null and ${other} offset 0) as target
  cross join unnest(target.tags) as carried (tag)
  join connection stating on stating.id = target.connection_id or stating.provider <> target.provider or stating.account_id = target.account_id`;

/** The resources that an `edge` of a `source` leads to. */
const targets = (isTarget: SQL = sql`true`): SQL => sql`
  (select target.id from (select ${END}) target where edge.to_uid is not null and ${SAME_KEY} and ${isTarget})
  union all
  (select target.id from resource_tag join (select ${END}) target using (id)
    where edge.to_tag is not null and resource_tag.tag = edge.to_tag and ${isTarget} and ${SAME_TAG})
  union all
  (select target.id from (select ${END}) target where edge.to_host_name is not null and ${SAME_HOST_NAME} and ${isTarget})
  union all
  (select target.id from (select ${END}) target where edge.to_urn is not null and ${SAME_URN} and ${isTarget})
  union all
  (select target.id from resource_address held join (select ${END}) target using (id)
    where edge.to_network is not null and ${SAME_NETWORK} and ${isTarget})`;

/**
 * The same as {@link reached}, followed once from all other ends: for conditions that are asked of very many rows. Many
 * resources lead to the same ones, such as those with a tag; each of these targets is looked up once.
 */
const reachedAtOnce = (ofType: SQL, other: SQL, within: string | undefined): SQL =>
  sql`id in (select other_id from (
      select distinct case when edge.to_network is not null then source.id end as id, source.connection_id, source.provider, source.account_id,
        source.gone_at is not null as is_gone, to_provider, to_kind, to_uid, to_tag, to_host_name, to_urn, to_network
      from (select ${END} where resource.id in (select id from resource where ${other}) offset 0) source
      join relation edge on edge.from_id = source.id where ${ofType} and ${reaching(within)}
    ) as edges cross join lateral (select edges.id, connection_id, provider, account_id, case when is_gone then now() end as gone_at) as source
    cross join lateral (select to_provider, to_kind, to_uid, to_tag, to_host_name, to_urn, to_network) as edge
    cross join lateral (${targets(within === undefined ? undefined : sql`target.connection_id = ${within}`)}) as other (other_id))`;

/** Edges to a tag that can lead to a connection: the same tag of another account is unrelated. */
const reaching = (within: string | undefined): SQL =>
  within === undefined
    ? sql`true`
    : sql`(edge.to_tag is null or source.connection_id = ${within} or exists (select from connection as wanted where wanted.id = ${within}
        and (wanted.provider <> source.provider or wanted.account_id = source.account_id)))`;

function reached(ofType: SQL, other: SQL): SQL {
  return sql`exists (select from ${ROW} join (select ${END}) target on target.id = row_id
    cross join lateral (${sourcesOf(ofType)}) as other (other_id) where ${is(other)})`;
}

/** The same as {@link stated}, followed back from all other ends. */
const statedToFew = (ofType: SQL, other: SQL): SQL =>
  sql`id in (select other_id from (select ${END} where resource.id in (select id from resource where ${other}) offset 0) target
    cross join lateral (${sourcesOf(ofType)}) as other (other_id))`;

/** The resources that state an `edge` to a `target`. */
function sourcesOf(ofType: SQL): SQL {
  const source = sql`(select ${END}) source on source.id = edge.from_id`;
  const each = [SAME_KEY, SAME_TAG, SAME_HOST_NAME, SAME_URN].map(
    (same) => sql`(select edge.from_id from relation edge join ${source} where ${same} and ${ofType})`,
  );
  return sql`${sql.join(each, ' union all ')} union all
    (select edge.from_id from unnest(target.addresses) as held (network)
      join relation edge on edge.to_network && held.network join ${source} where ${SAME_NETWORK} and ${ofType})`;
}

/** The columns of the condition are those of the nearest table. */
const is = (other: SQL): SQL => sql`exists (select from resource where id = other_id and ${other})`;
