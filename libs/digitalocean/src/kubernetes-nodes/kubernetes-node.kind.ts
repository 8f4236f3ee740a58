import { defineKind, ids, kubernetesNode, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Id, Text } from '../rows/row-schema.js';

/** Every node, as the list of clusters contains it. It is a droplet, which has the price. */
export const kubernetesNodeKind = defineKind(kubernetesNode, {
  kind: 'digitalocean.kubernetes-node',
  parent: 'digitalocean.node-pool',
  task: 'kubernetes-node-list',
  access: 'get_all_kubernetes_nodes',
  scopes: [{ name: 'kubernetes:read' }],
  schedule: SCHEDULES.hourly,
  relations: { 'same-as': ['digitalocean.droplet'], 'member-of': ['digitalocean.node-pool'] },
  volatile: ['/raw/updated_at'],
  list: { embedded: { at: '/nodes' } },
  // Specification, `node`. A node that is still being created has no droplet yet, and an empty id.
  row: z.object({
    id: Id,
    name: Text,
    status: z.object({ state: Text }).nullish(),
    droplet_id: Text,
    created_at: Text,
  }),
  map: (row, part) => ({
    uid: row.id,
    name: text(row.name) ?? String(row.id),
    region: part.parent?.region,
    status: text(row.status?.state),
    active: row.status?.state === 'running',
    createdAt: text(row.created_at),
    attributes: {
      poolId: part.id,
      clusterId: part.parent?.parent?.key.uid,
      serverId: ids([row.droplet_id])[0],
    },
    relations: [
      ...relationsTo('same-as', 'digitalocean.droplet', [row.droplet_id]),
      ...relationsTo('member-of', 'digitalocean.node-pool', [part.id]),
    ],
  }),
});
