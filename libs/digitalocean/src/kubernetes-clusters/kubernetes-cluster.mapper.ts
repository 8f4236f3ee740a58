import {
  type ContainerOrchestration,
  known,
  list,
  type NodePool,
  relationsTo,
  type Resource,
  resourceKey,
  text,
} from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import type { KubernetesCluster } from './kubernetes-cluster.schema.js';

/** States in which workloads run (specification, `cluster.status.state`). */
const IN_SERVICE = new Set(['running', 'upgrading', 'degraded']);

/** A Kubernetes cluster, with its pools; its nodes are droplets. */
export function toContainerOrchestration(row: KubernetesCluster, raw: unknown): Resource<ContainerOrchestration> {
  const nodePools = list(row.node_pools).map(toNodePool);
  const nodes = list(row.node_pools).flatMap((pool) => list(pool.nodes));
  const status = text(row.status?.state);
  return {
    key: resourceKey(KINDS.kubernetesCluster, row.id),
    name: row.name,
    entity: 'application',
    family: 'ContainerOrchestration',
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
        KINDS.droplet,
        nodes.map(({ droplet_id }) => droplet_id),
      ),
      ...relationsTo('member-of', KINDS.vpc, [row.vpc_uuid]),
    ],
    raw,
  };
}

function toNodePool(pool: NonNullable<KubernetesCluster['node_pools']>[number]): NodePool {
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
