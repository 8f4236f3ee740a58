import { POOL_NAMES } from '../world/droplet-identities.js';
import type { RowSource } from '../json/row.types.js';
import { createdAt, laterThan } from '../world/blueprint.js';
import type { World } from '../world/world.js';
import { uuidSource } from './row-sources.js';

/** The versions of clusters, oldest first. */
export const KUBERNETES_VERSIONS = ['1.31.9-do.5', '1.32.10-do.1', '1.33.6-do.0', '1.34.1-do.0'];

const OFF = { enabled: false };

const buildPool = (world: World, cluster: number, pool: number, environment: string) => {
  const { blueprint, droplets } = world;
  const dice = blueprint.dice('node-pool', cluster * POOL_NAMES.length + pool);
  const nodes = droplets.blocks.poolsOf(cluster)[pool] ?? [];
  const autoScale = dice.chance(40);
  return {
    id: blueprint.ids.uuid('node-pool', cluster * POOL_NAMES.length + pool),
    name: POOL_NAMES[pool] as string,
    size: dice.pick(['s-2vcpu-4gb', 's-4vcpu-8gb', 'g-4vcpu-16gb']),
    count: nodes.length,
    tags: [...droplets.clusterTags(cluster), 'k8s:worker', environment],
    labels: dice.chance(30) ? { service: 'backend' } : null,
    taints: [],
    auto_scale: autoScale,
    min_nodes: autoScale ? nodes.length : 0,
    max_nodes: autoScale ? nodes.length + 3 : 0,
    nodes: nodes.map((node) => {
      const { id, name, createdAt: made } = droplets.of(node);
      return {
        id: blueprint.ids.uuid('node', node),
        name,
        status: { state: 'running' },
        droplet_id: String(id),
        created_at: made,
        updated_at: made,
      };
    }),
  };
};

const buildCluster = (world: World, index: number, id: string) => {
  const { blueprint, droplets } = world;
  const dice = blueprint.dice('kubernetes', index);
  const block = droplets.blocks.block(droplets.blocks.clusters.parentOf(index) ?? 0);
  const made = createdAt(index, blueprint.counts.kubernetesClusters);
  return {
    id,
    name: `k8s-${block.region}-${String(index + 1).padStart(2, '0')}`,
    region: block.region,
    version: dice.pick(KUBERNETES_VERSIONS),
    cluster_subnet: '10.244.0.0/16',
    service_subnet: '10.245.0.0/16',
    vpc_uuid: world.vpcIn(block.region, block.index),
    ipv4: `68.183.${(index >> 8) & 0xff}.${index & 0xff}`,
    endpoint: `https://${id}.k8s.ondigitalocean.com`,
    tags: [...droplets.clusterTags(index), block.environment],
    node_pools: POOL_NAMES.map((_, pool) => buildPool(world, index, pool, block.environment)),
    maintenance_policy: { start_time: '04:00', duration: '4h0m0s', day: 'sunday' },
    auto_upgrade: dice.chance(50),
    isolated_workers: false,
    status: dice.chance(90)
      ? { state: 'running', message: '' }
      : { state: 'degraded', message: 'One node is not ready.' },
    created_at: made,
    updated_at: laterThan(made, dice),
    surge_upgrade: true,
    registry_enabled: index === 0,
    registries: index === 0 ? ['example'] : null,
    ha: dice.chance(30),
    control_plane_firewall: { enabled: false, allowed_addresses: [] },
    cluster_autoscaler_configuration: null,
    routing_agent: OFF,
    amd_gpu_device_plugin: OFF,
    nvidia_gpu_device_plugin: OFF,
  };
};

/** A cluster with its pools and nodes, as in `GET /v2/kubernetes/clusters`. */
export type KubernetesClusterRow = ReturnType<typeof buildCluster>;

/** Kubernetes clusters whose nodes are Droplets of the account. */
export const kubernetesRows = (world: World): RowSource<KubernetesClusterRow> =>
  uuidSource(world.blueprint, 'kubernetes', world.blueprint.counts.kubernetesClusters, (index, id) =>
    buildCluster(world, index, id),
  );
