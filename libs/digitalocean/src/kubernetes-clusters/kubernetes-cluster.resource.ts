import { KINDS } from '../digitalocean-kinds.constants.js';
import type { DigitalOceanResource } from '../digitalocean-resource.types.js';
import { rowsOf } from '../rows/rows-of.js';
import { SCHEDULES } from '../rows/schedules.constants.js';
import { toContainerOrchestration } from './kubernetes-cluster.mapper.js';
import { KubernetesCluster } from './kubernetes-cluster.schema.js';

/** Every Kubernetes cluster with its pools and nodes: GET /v2/kubernetes/clusters. */
export const kubernetesClusterResource: DigitalOceanResource = {
  type: {
    task: 'container-orchestration-list',
    access: 'get_all_kubernetes',
    kind: KINDS.kubernetesCluster,
    title: 'Kubernetes clusters',
    entity: 'application',
    family: 'ContainerOrchestration',
    scopes: [
      { name: 'kubernetes:read' },
      { name: 'vpc:read', fields: ['attributes.vpcId', 'relations'] },
      { name: 'tag:read', fields: ['tags', 'attributes.nodePools'] },
    ],
    // Nodes report themselves again and again; what matters of the pools stands in the attributes, and the nodes in the relations.
    volatile: ['/raw/updated_at', '/raw/node_pools'],
    schedule: SCHEDULES.hourly,
  },
  path: '/v2/kubernetes/clusters',
  itemsKey: 'kubernetes_clusters',
  rows: rowsOf(KubernetesCluster, toContainerOrchestration),
};
