import type { ResolvedRelation } from '@maestro/core';
import { type SQL, sql } from '../../database/sql.js';
import { END, SAME_HOST_NAME, SAME_KEY, SAME_NETWORK, SAME_TAG, SAME_URN } from '../edges/edge-ends.sql.js';
import { unlessUnknown } from './attribute-condition.sql.js';

/**
 * The condition that a row of `resource` has a relation.
 *
 * @param other the condition for the row at the other end. Absent: a relation that the row states is enough, even to
 * what no task lists.
 * @param atOnce whether the condition is asked of very many rows.
 */
export function relationCondition({ relation, direction, ends }: ResolvedRelation, other?: SQL, atOnce = false): SQL {
  const ofType = relation === undefined ? sql`true` : sql`edge.type = ${relation}`;
  const from = unlessUnknown(stated(leadingTo(ends, ofType), other), [
    relation === undefined ? 'relations' : `relations.${relation}`,
  ]);
  if (direction === 'from') return from;
  const to = (atOnce ? reachedAtOnce : reached)(statedBy(ends, ofType), other ?? sql`true`);
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

function stated(ofType: SQL, other: SQL | undefined): SQL {
  if (!other) return sql`exists (select from ${ROW} join relation edge on edge.from_id = row_id where ${ofType})`;
  return sql`exists (select from ${ROW} join (select ${END}) source on source.id = row_id join relation edge on edge.from_id = source.id
    cross join lateral (${TARGETS}) as other (other_id) where ${ofType} and ${is(other)})`;
}

/** The resources that an `edge` of a `source` leads to. */
const TARGETS = sql`
  (select target.id from (select ${END}) target where edge.to_uid is not null and ${SAME_KEY})
  union all
  (select target.id from resource_tag join (select ${END}) target using (id)
    where edge.to_tag is not null and resource_tag.tag = edge.to_tag and ${SAME_TAG})
  union all
  (select target.id from (select ${END}) target where edge.to_host_name is not null and ${SAME_HOST_NAME})
  union all
  (select target.id from (select ${END}) target where edge.to_urn is not null and ${SAME_URN})
  union all
  (select target.id from resource_address held join (select ${END}) target using (id)
    where edge.to_network is not null and ${SAME_NETWORK})`;

/** The same as {@link reached}, followed once from all other ends: for conditions that are asked of very many rows. */
const reachedAtOnce = (ofType: SQL, other: SQL): SQL =>
  sql`id in (select other_id from (select ${END} where resource.id in (select id from resource where ${other}) offset 0) source
    join relation edge on edge.from_id = source.id cross join lateral (${TARGETS}) as other (other_id) where ${ofType})`;

function reached(ofType: SQL, other: SQL): SQL {
  const source = sql`(select ${END}) source on source.id = edge.from_id`;
  const each = [SAME_KEY, SAME_TAG, SAME_HOST_NAME, SAME_URN].map(
    (same) => sql`(select edge.from_id from relation edge join ${source} where ${same} and ${ofType})`,
  );
  return sql`exists (select from ${ROW} join (select ${END}) target on target.id = row_id cross join lateral (
    ${sql.join(each, ' union all ')} union all
    (select edge.from_id from unnest(target.addresses) as held (network)
      join relation edge on edge.to_network && held.network join ${source} where ${SAME_NETWORK} and ${ofType})
    ) as other (other_id) where ${is(other)})`;
}

/** The columns of the condition are those of the nearest table. */
const is = (other: SQL): SQL => sql`exists (select from resource where id = other_id and ${other})`;
