import { type Attributes, defineEntity } from '../../entity.js';
import { address, cidr, flag, idOf, integer, records, setOf, text, url } from '../../fields.js';

const nodePool = {
  name: text({ label: 'Name' }),
  size: text({ label: 'Plan', about: 'The provider’s name of the nodes’ size.', optional: true }),
  count: integer({ label: 'Nodes' }),
  autoScale: flag({ label: 'Autoscale', optional: true }),
  minNodes: integer({ label: 'Min nodes', optional: true }),
  maxNodes: integer({ label: 'Max nodes', optional: true }),
  tags: setOf(text({ label: 'Tags' })),
  id: text({ label: 'ID' }),
} as const;

/** A cluster that runs containers. */
export const kubernetesCluster = defineEntity({
  id: 'kubernetes-cluster',
  title: { one: 'Kubernetes cluster', many: 'Kubernetes clusters', proper: true },
  category: 'containers',
  icon: 'ship-wheel',
  fields: {
    version: text({
      label: 'Version',
      about: 'Such as 1.33.1-do.0.',
      group: 'System',
      column: 'shown',
      optional: true,
      role: 'version',
    }),
    versionOffered: flag({
      label: 'Version offered',
      about:
        'Whether new clusters can have this version. Otherwise there is a newer patch, or it is no longer supported.',
      group: 'Lifecycle',
      column: 'offered',
      optional: true,
    }),
    endpointUrl: url({ label: 'Endpoint', group: 'Network', column: 'offered', optional: true }),
    ipv4: address({ label: 'IPv4', group: 'Network', column: 'offered', optional: true, role: 'address' }),
    vpcId: idOf('network', { label: 'VPC', group: 'Network', column: 'offered', optional: true }),
    clusterSubnet: cidr({ label: 'Cluster subnet', group: 'Network', column: 'offered', optional: true }),
    serviceSubnet: cidr({ label: 'Service subnet', group: 'Network', column: 'offered', optional: true }),
    highlyAvailable: flag({ label: 'High availability', group: 'System', column: 'shown', optional: true }),
    autoUpgrade: flag({ label: 'Auto-upgrade', group: 'System', column: 'shown', optional: true }),
    nodeCount: integer({ label: 'Nodes', about: 'Over all pools.', group: 'Size', column: 'shown' }),
    nodePools: records(nodePool, { label: 'Node pools', group: 'Size', column: 'offered' }),
  },
});

/** Nodes of one size in a cluster. */
export type NodePool = ContainerOrchestration['nodePools'][number];

/** `attributes` of a Kubernetes cluster. */
export type ContainerOrchestration = Attributes<typeof kubernetesCluster>;
