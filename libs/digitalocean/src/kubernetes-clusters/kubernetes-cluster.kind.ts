import { defineKind, known, kubernetesCluster, list, type NodePool, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, listOf, Switch, Tags, Text } from '../rows/row-schema.js';

/** States in which workloads run (specification, `cluster.status.state`). */
const IN_SERVICE = new Set(['running', 'upgrading', 'degraded']);

const Pool = z.object({
  id: Id,
  name: z.string(),
  size: Text,
  count: Amount,
  auto_scale: Switch,
  min_nodes: Amount,
  max_nodes: Amount,
  tags: Tags,
  // A node that is still being created has no droplet yet, and an empty id.
  nodes: listOf(z.object({ droplet_id: Text })),
});

/** Every Kubernetes cluster with its pools and nodes, which are droplets: GET /v2/kubernetes/clusters. */
export const kubernetesClusterKind = defineKind(kubernetesCluster, {
  kind: 'digitalocean.kubernetes-cluster',
  task: 'container-orchestration-list',
  access: 'get_all_kubernetes',
  scopes: [
    { name: 'kubernetes:read' },
    {
      name: 'vpc:read',
      fields: ['attributes.vpcId', 'relations.member-of'],
      raw: ['/raw/vpc_uuid', '/raw/worker_subnet_uuid'],
    },
    { name: 'tag:read', fields: ['tags', 'attributes.nodePools.tags'], raw: ['/raw/tags'] },
  ],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/kubernetes/clusters/{uid}',
  relations: { 'runs-on': ['digitalocean.droplet'], 'member-of': ['digitalocean.vpc'] },
  ids: ['uuid'],
  // Nodes are reported repeatedly. The relevant properties of pools are in the attributes, and the nodes in the
  // relations.
  volatile: ['/raw/updated_at', '/raw/node_pools'],
  list: { path: '/v2/kubernetes/clusters', items: 'kubernetes_clusters' },
  // Specification, `cluster`.
  row: z.object({
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
  }),
  map: (row) => {
    const nodePools = list(row.node_pools).map(toNodePool);
    const nodes = list(row.node_pools).flatMap((pool) => list(pool.nodes));
    const status = text(row.status?.state);
    return {
      uid: row.id,
      name: row.name,
      region: text(row.region),
      status,
      active: status !== undefined && IN_SERVICE.has(status),
      createdAt: text(row.created_at),
      tags: list(row.tags),
      attributes: {
        version: text(row.version),
        endpointUrl: text(row.endpoint),
        ipv4: text(row.ipv4),
        vpcId: text(row.vpc_uuid),
        clusterSubnet: text(row.cluster_subnet),
        serviceSubnet: text(row.service_subnet),
        highlyAvailable: known(row.ha),
        autoUpgrade: known(row.auto_upgrade),
        nodeCount: nodePools.reduce((total, { count }) => total + count, 0),
        nodePools,
      },
      relations: [
        ...relationsTo(
          'runs-on',
          'digitalocean.droplet',
          nodes.map(({ droplet_id }) => droplet_id),
        ),
        ...relationsTo('member-of', 'digitalocean.vpc', [row.vpc_uuid]),
      ],
    };
  },
});

function toNodePool(pool: z.infer<typeof Pool>): NodePool {
  return {
    id: String(pool.id),
    name: pool.name,
    size: text(pool.size),
    count: pool.count ?? list(pool.nodes).length,
    autoScale: known(pool.auto_scale),
    minNodes: known(pool.min_nodes),
    maxNodes: known(pool.max_nodes),
    tags: list(pool.tags),
  };
}
