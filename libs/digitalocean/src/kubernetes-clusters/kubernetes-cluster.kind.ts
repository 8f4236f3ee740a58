import {
  defineKind,
  known,
  kubernetesCluster,
  list,
  relationsTo,
  relationToTagged,
  SCHEDULES,
  text,
} from '@maestro/core';
import { memberOf } from '../rows/member-of.js';
import { vpcScope } from '../rows/scopes.constants.js';
import { ClusterRow, toNodePools } from './cluster-row.js';
import { offeredVersions } from './offered-versions.js';

/** States in which workloads run (specification, `cluster.status.state`). */
const IN_SERVICE = new Set(['running', 'upgrading', 'degraded']);

/** Every Kubernetes cluster with its pools and nodes, which are droplets: GET /v2/kubernetes/clusters. */
export const kubernetesClusterKind = defineKind(kubernetesCluster, {
  kind: 'digitalocean.kubernetes-cluster',
  task: 'container-orchestration-list',
  access: 'get_all_kubernetes',
  scopes: [
    { name: 'kubernetes:read' },
    vpcScope('/raw/vpc_uuid', '/raw/worker_subnet_uuid'),
    { name: 'tag:read', fields: ['tags', 'attributes.nodePools.tags'], raw: ['/raw/tags'] },
  ],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/kubernetes/clusters/{uid}',
  terraform: [{ type: 'digitalocean_kubernetes_cluster' }],
  relations: {
    'runs-on': ['digitalocean.droplet'],
    'member-of': ['digitalocean.vpc'],
    manages: ['digitalocean.volume'],
    uses: ['digitalocean.registry'],
  },
  ids: ['uuid'],
  // Nodes change frequently. Attributes and relations contain the relevant data.
  volatile: ['/raw/updated_at', '/raw/node_pools'],
  list: { path: '/v2/kubernetes/clusters', items: 'kubernetes_clusters' },
  joins: { versions: offeredVersions },
  row: ClusterRow,
  map: (row, _part, { versions: versionOf }) => {
    const offered = versionOf(text(row.version));
    const nodePools = list(row.node_pools).flatMap(toNodePools);
    const nodes = list(row.node_pools).flatMap((pool) => list(pool.nodes).map(({ droplet_id }) => droplet_id));
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
        versionOffered: text(row.version) === undefined ? undefined : offered !== undefined,
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
        ...relationsTo('runs-on', 'digitalocean.droplet', nodes),
        ...memberOf({ vpc: row.vpc_uuid }),
        // What a cluster creates has a tag with its id.
        ...relationToTagged('manages', 'digitalocean.volume', [`k8s:${row.id}`]),
        ...relationsTo('uses', 'digitalocean.registry', row.registries),
      ],
    };
  },
});
