import { type SQL, sql } from '../../database/sql.js';
import { END, SAME_HOST_NAME, SAME_KEY, SAME_NETWORK, SAME_TAG, SAME_URN } from '../edges/edge-ends.sql.js';
import type { NeighbourhoodBounds } from './neighbourhood.js';

const EDGE = sql.raw(
  `edge.id::text, edge.type, edge.from_id as "fromId", target.id as "toId", edge.to_provider as "toProvider", edge.to_kind as "toKind",
   edge.to_uid as "toUid", edge.to_tag as "toTag", edge.to_host_name as "toHostName", edge.to_urn as "toUrn", abbrev(edge.to_network) as "toNetwork"`,
);

/**
 * Edges that start at some resources, each with every matching end, or with none. Selectors match present resources.
 * Edges of one connection that select the same tag have the same ends, which are looked up for the first edge; the
 * others refer to it with `like`.
 */
export function edgesFrom(ids: readonly string[], { nodes, edges }: NeighbourhoodBounds): SQL {
  // One more than the limit shows that something was left out. No edge has more ends than the maximum number of nodes.
  const ends = nodes + 1;
  // Sorted only after enough were found: a few tags can have more ends than a graph shows, and all of them would be
  // looked up.
  return sql`
    with source as materialized (select ${END} where resource.id = any (${sql.param(ids)}::uuid[]))
    select found.* from (select ${EDGE}, edge.id as place,
      case when edge.to_tag is not null and edge.id <> edge.first then edge.first::text end as "like"
    from source join (
      select relation.*, min(relation.id) over (partition by to_kind, to_tag, origin.connection_id, origin.gone_at is null) as first
      from source origin join relation on from_id = origin.id
    ) edge on edge.from_id = source.id left join lateral (
      (select target.id from (select ${END}) target where edge.to_uid is not null and ${SAME_KEY} limit ${ends})
      union all
      (select target.id from resource_tag join (select ${END}) target using (id)
        where edge.id = edge.first and edge.to_tag is not null and resource_tag.tag = edge.to_tag and ${SAME_TAG} limit ${ends})
      union all
      (select target.id from (select ${END}) target where edge.to_host_name is not null and ${SAME_HOST_NAME} limit ${ends})
      union all
      (select target.id from (select ${END}) target where edge.to_urn is not null and ${SAME_URN} limit ${ends})
      union all
      (select distinct target.id from resource_address held join (select ${END}) target using (id)
        where edge.to_network is not null and ${SAME_NETWORK} limit ${ends})
    ) target on true limit ${edges + 1}) as found
    order by place, "toId"`;
}

/** Edges that end at some resources, by key or by selector. */
export function edgesTo(ids: readonly string[], { edges }: NeighbourhoodBounds): SQL {
  const limit = edges + 1;
  const source = sql`(select ${END}) source on source.id = edge.from_id`;
  const reaching = [
    ...[SAME_KEY, SAME_TAG, SAME_HOST_NAME, SAME_URN].map(
      (same) => sql`(select edge.* from relation edge join ${source} where ${same} limit ${limit})`,
    ),
    // Several of its addresses may be in the same block.
    sql`(select distinct on (edge.id) edge.* from unnest(target.addresses) as held (network)
      join relation edge on edge.to_network && held.network join ${source} where ${SAME_NETWORK} limit ${limit})`,
  ];
  return sql`
    with target as materialized (select ${END} where resource.id = any (${sql.param(ids)}::uuid[]))
    select ${EDGE} from target cross join lateral (${sql.join(reaching, ' union all ')}) edge
    order by edge.id, target.id limit ${limit}`;
}
