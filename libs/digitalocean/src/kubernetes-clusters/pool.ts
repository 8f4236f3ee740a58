import { ids, known, list, type NodePool, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, listOf, Switch, Tags, Text } from '../rows/row-schema.js';

/** A pool as a cluster contains it. Pools are a kind of their own: one that is strange does not make its cluster unreadable. */
export const Pool = z.object({
  id: Id.nullish(),
  name: Text,
  size: Text,
  count: Amount,
  auto_scale: Switch,
  min_nodes: Amount,
  max_nodes: Amount,
  tags: Tags,
  // A node that is still being created has no droplet yet, and an empty id.
  nodes: listOf(z.object({ droplet_id: Text })),
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
