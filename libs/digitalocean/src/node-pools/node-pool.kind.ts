import { defineKind, known, list, nodePool, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Id, listOf, Text } from '../rows/row-schema.js';
import { poolFields } from './pool-fields.js';

/** Every node pool, as the list of clusters contains it. */
export const nodePoolKind = defineKind(nodePool, {
  kind: 'digitalocean.node-pool',
  parent: 'digitalocean.kubernetes-cluster',
  task: 'node-pool-list',
  access: 'get_all_node_pools',
  scopes: [{ name: 'kubernetes:read' }, { name: 'tag:read', fields: ['tags'], raw: ['/raw/tags'] }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/kubernetes/clusters/{parent}/resources',
  terraform: [{ type: 'digitalocean_kubernetes_node_pool', id: '{id}' }],
  relations: { 'member-of': ['digitalocean.kubernetes-cluster'] },
  // Nodes are a kind of their own, and are reported repeatedly.
  volatile: ['/raw/nodes'],
  list: { embedded: { at: '/node_pools' } },
  // Specification, `kubernetes_node_pool`.
  row: z.object({
    id: Id,
    ...poolFields,
    labels: z.record(z.string(), z.unknown()).nullish(),
    taints: listOf(z.object({ key: Text, value: Text, effect: Text })),
  }),
  map: (row, part) => ({
    uid: row.id,
    name: text(row.name) ?? String(row.id),
    region: part.parent?.region,
    active: true,
    tags: list(row.tags),
    attributes: {
      clusterId: part.id,
      size: text(row.size),
      nodeCount: known(row.count),
      autoScale: known(row.auto_scale),
      minNodes: known(row.min_nodes),
      maxNodes: known(row.max_nodes),
      labels: Object.entries(row.labels ?? {}).map(([name, value]) => `${name}=${String(value)}`),
      taints: list(row.taints).map(({ key, value, effect }) => `${key ?? ''}=${value ?? ''}:${effect ?? ''}`),
    },
    relations: relationsTo('member-of', 'digitalocean.kubernetes-cluster', [part.id]),
  }),
});
