import { ids, known, list, type NodePool, text } from '@maestro/core';
import { z } from 'zod';
import { poolFields } from '../node-pools/pool-fields.js';
import { Id, listOf, Switch, Tags, Text } from '../rows/row-schema.js';

/** A pool as a cluster contains it. Pools are a kind of their own: one that is strange does not make its cluster unreadable. */
const Pool = z.object({
  id: Id.nullish(),
  ...poolFields,
  // A node that is still being created has no droplet yet, and an empty id.
  nodes: listOf(z.object({ droplet_id: Text })),
});

/** A cluster (specification, `cluster`). */
export const ClusterRow = z.object({
  id: Id,
  name: z.string(),
  region: Text,
  version: Text,
  endpoint: Text,
  ipv4: Text,
  vpc_uuid: Text,
  cluster_subnet: Text,
  service_subnet: Text,
  ha: Switch,
  auto_upgrade: Switch,
  status: z.object({ state: Text }).nullish(),
  created_at: Text,
  tags: Tags,
  node_pools: listOf(Pool),
  registries: listOf(Text),
});

/** A pool as an attribute of its cluster; none without an id. */
export function toNodePools(pool: z.infer<typeof Pool>): NodePool[] {
  return ids([pool.id]).map((id) => ({
    id,
    name: text(pool.name) ?? id,
    size: text(pool.size),
    count: pool.count ?? list(pool.nodes).length,
    autoScale: known(pool.auto_scale),
    minNodes: known(pool.min_nodes),
    maxNodes: known(pool.max_nodes),
    tags: list(pool.tags),
  }));
}
