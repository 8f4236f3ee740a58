import { type SQL, sql } from '../../database/sql.js';
import type { PastEnds } from './past-ends.js';

/** Whose neighbours. */
interface Touched {
  readonly ids: readonly string[];
  /** Whose resources are wanted. */
  readonly connectionId: string;
  readonly limit: number;
}

/** As the writer of syncs stores them. */
const list = (values: readonly string[]): SQL =>
  sql`(select left(value, 300) from unnest(${sql.param([...new Set(values)])}::text[]) as value)`;

const pairs = (values: readonly { readonly kind: string }[], name: 'uid' | 'tag'): SQL =>
  sql`(select distinct kind, left(${sql.raw(name)}, 2048) as ${sql.raw(name)} from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as given (kind text, ${sql.raw(name)} text))`;

const networks = (values: readonly string[]): SQL =>
  sql`unnest(${sql.param([...new Set(values)])}::inet[]) as wanted (network)`;

/**
 * Resources of a connection that changed, were led to by one that changed, or lead to it: rows of `id`, `kind` and
 * `isOwn`. Other accounts are not excluded, so there may be a few too many.
 */
export const neighboursOf = ({ own, led }: PastEnds, { ids, connectionId, limit }: Touched): SQL => sql`
  with own as (select unnest(${sql.param(ids)}::uuid[]) as id),
  around as (
    select id from own
    union select resource.id from ${pairs([...led.keys, ...own.keys], 'uid')} as wanted join resource using (uid, kind)
    union select resource.id from ${pairs(led.tags, 'tag')} as wanted join resource_tag using (tag) join resource on resource.id = resource_tag.id and resource.kind = wanted.kind
    union select id from resource where host_name in ${list(led.hostNames)}
    union select id from resource where urn in ${list([...led.urns, ...own.urns])}
    union select held.id from ${networks(led.networks)} join resource_address held on held.network && wanted.network
    union select from_id from ${pairs(own.keys, 'uid')} as wanted join relation on to_kind = kind and to_uid = uid
    union select from_id from ${pairs(own.tags, 'tag')} as wanted join relation on to_kind = kind and to_tag = tag
    union select from_id from relation where to_host_name in ${list(own.hostNames)}
    union select from_id from relation where to_urn in ${list(own.urns)}
    union select from_id from ${networks(own.networks)} join relation on to_network && wanted.network
  )
  select id, kind, exists (select from own where own.id = resource.id) as "isOwn" from around join resource using (id)
  where connection_id = ${connectionId} limit ${limit}`;
