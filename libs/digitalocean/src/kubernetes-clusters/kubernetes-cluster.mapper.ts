import type { ContainerOrchestration, NodePool, Resource } from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import { relationsTo, resourceKey } from '../rows/row-relations.js';
import type { KubernetesCluster } from './kubernetes-cluster.schema.js';

/** States in which workloads run (specification, `cluster.status.state`). */
const IN_SERVICE = new Set(['running', 'upgrading', 'degraded']);

/** A Kubernetes cluster, with its pools; its nodes are droplets. */
export function toContainerOrchestration(row: KubernetesCluster, raw: unknown): Resource<ContainerOrchestration> {
  const nodePools = row.node_pools.map(toNodePool);
  const nodes = row.node_pools.flatMap((pool) => pool.nodes);
  const status = row.status?.state;
  return {
    key: resourceKey(KINDS.kubernetesCluster, row.id),
    name: row.name,
    entity: 'application',
    family: 'ContainerOrchestration',
    region: row.region,
    status,
    active: status !== undefined && IN_SERVICE.has(status),
    createdAt: row.created_at,
    tags: row.tags,
    attributes: {
      version: row.version,
      endpointUrl: row.endpoint,
      ipv4: row.ipv4,
      vpcId: row.vpc_uuid,
      clusterSubnet: row.cluster_subnet,
      serviceSubnet: row.service_subnet,
      highlyAvailable: row.ha,
      autoUpgrade: row.auto_upgrade,
      nodeCount: nodePools.reduce((total, { count }) => total + count, 0),
      nodePools,
    },
    relations: [
      ...relationsTo(
        'runs-on',
        KINDS.droplet,
        nodes.map(({ droplet_id }) => droplet_id),
      ),
      ...relationsTo('member-of', KINDS.vpc, [row.vpc_uuid]),
    ],
    raw,
  };
}

function toNodePool(pool: KubernetesCluster['node_pools'][number]): NodePool {
  return {
    id: pool.id,
    name: pool.name,
    size: pool.size,
    count: pool.count ?? pool.nodes.length,
    autoScale: pool.auto_scale,
    minNodes: pool.min_nodes,
    maxNodes: pool.max_nodes,
    tags: pool.tags,
  };
}
