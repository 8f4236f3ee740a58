import { type RestResource, rowsOf } from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import { SCHEDULES } from '../rows/schedules.constants.js';
import { toContainerOrchestration } from './kubernetes-cluster.mapper.js';
import { KubernetesCluster } from './kubernetes-cluster.schema.js';

/** Every Kubernetes cluster with its pools and nodes: GET /v2/kubernetes/clusters. */
export const kubernetesClusterResource: RestResource = {
  type: {
    task: 'container-orchestration-list',
    access: 'get_all_kubernetes',
    kind: KINDS.kubernetesCluster,
    title: 'Kubernetes clusters',
    entity: 'application',
    family: 'ContainerOrchestration',
    scopes: [
      { name: 'kubernetes:read' },
      {
        name: 'vpc:read',
        fields: ['attributes.vpcId', 'relations.member-of'],
        raw: ['/raw/vpc_uuid', '/raw/worker_subnet_uuid'],
      },
      { name: 'tag:read', fields: ['tags', 'attributes.nodePools.tags'], raw: ['/raw/tags'] },
    ],
    // Nodes report themselves again and again; what matters of the pools stands in the attributes, and the nodes in the relations.
    volatile: ['/raw/updated_at', '/raw/node_pools'],
    schedule: SCHEDULES.hourly,
    page: 'https://cloud.digitalocean.com/kubernetes/clusters/{uid}',
  },
  path: '/v2/kubernetes/clusters',
  itemsKey: 'kubernetes_clusters',
  rows: rowsOf(KubernetesCluster, toContainerOrchestration),
};
