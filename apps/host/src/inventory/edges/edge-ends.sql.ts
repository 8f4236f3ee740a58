import { PRIVATE_NETWORKS } from '@maestro/core';
import { sql } from '../../database/sql.js';

/** A resource as an end of an edge. The account is looked up per row, because a join would collect all resources of a tag before returning the first. */
export const END = sql.raw(
  `resource.id, connection_id, provider, kind, uid, tags, host_name, urn, addresses, gone_at,
   (select account_id from connection where connection.id = connection_id) as account_id from resource`,
);

/** A key identifies one thing: preferably in the connection that states the relation, else in any connection. */
export const SAME_KEY = sql.raw(
  `edge.to_uid = target.uid and edge.to_kind = target.kind and edge.to_provider = target.provider and (
     source.connection_id = target.connection_id or not exists (
       select from resource own where own.connection_id = source.connection_id and own.kind = edge.to_kind and own.uid = edge.to_uid))`,
);

/** A tag belongs to its account. The same tag in another account is unrelated. */
export const SAME_TAG = sql.raw(
  `edge.to_tag = any (target.tags) and edge.to_kind = target.kind and source.gone_at is null and target.gone_at is null
   and (source.connection_id = target.connection_id or source.provider <> target.provider or source.account_id = target.account_id)`,
);

/** A selector without a kind matches any kind. */
const ANY_OR_SAME_KIND = `coalesce(edge.to_kind = target.kind, true) and source.gone_at is null and target.gone_at is null`;

/** Host names are global. `source` states the edge. */
export const SAME_HOST_NAME = sql.raw(`edge.to_host_name = target.host_name and ${ANY_OR_SAME_KIND}`);

/**
 * A name belongs to its account. Nothing says which accounts of two providers belong together, so it only matches at
 * another provider if no second account there has a resource of that name.
 */
export const SAME_URN = sql.raw(
  `edge.to_urn = target.urn and ${ANY_OR_SAME_KIND} and (
     source.connection_id = target.connection_id or (source.provider = target.provider and source.account_id = target.account_id)
     or (source.provider <> target.provider and not exists (
       select from resource other join connection on connection.id = other.connection_id
       where other.urn = edge.to_urn and other.provider = target.provider and other.gone_at is null
         and other.connection_id <> target.connection_id and (connection.account_id = target.account_id) is not true)))`,
);

const PRIVATE = `'{${PRIVATE_NETWORKS.join(',')}}'::inet[]`;

/** Public addresses are global; private ones belong to their account. `held` is an address of the target. */
export const SAME_NETWORK = sql.raw(
  `edge.to_network && held.network and ${ANY_OR_SAME_KIND} and source.id <> target.id
   and (not held.network <<= any (${PRIVATE}) or source.connection_id = target.connection_id
     or (source.provider = target.provider and source.account_id = target.account_id))`,
);
