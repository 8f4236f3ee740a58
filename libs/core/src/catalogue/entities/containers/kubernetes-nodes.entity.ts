import { defineEntity } from '../../entity.js';
import { flag, idOf, integer, setOf, text } from '../../fields.js';

/** Nodes of one size in a cluster, which are created and replaced together. */
export const nodePool = defineEntity({
  id: 'node-pool',
  title: { one: 'Node pool', many: 'Node pools' },
  category: 'containers',
  icon: 'boxes',
  fields: {
    clusterId: idOf('kubernetes-cluster', { label: 'Cluster', group: 'Attached resources', column: 'shown' }),
    size: text({
      label: 'Plan',
      about: 'The provider’s name of the nodes’ size.',
      group: 'Size',
      column: 'shown',
      optional: true,
    }),
    nodeCount: integer({ label: 'Nodes', group: 'Size', column: 'shown', optional: true }),
    autoScale: flag({ label: 'Autoscale', group: 'Size', column: 'shown', optional: true }),
    minNodes: integer({ label: 'Min nodes', group: 'Size', column: 'offered', optional: true }),
    maxNodes: integer({ label: 'Max nodes', group: 'Size', column: 'offered', optional: true }),
    labels: setOf(
      text({ label: 'Labels', about: 'Name and value: role=web.', group: 'System', column: 'offered', optional: true }),
    ),
    taints: setOf(
      text({
        label: 'Taints',
        about: 'What keeps workloads away that do not tolerate it: gpu=true:NoSchedule.',
        group: 'System',
        column: 'offered',
        optional: true,
      }),
    ),
  },
});

/** A server as its cluster sees it. The server has its cost. */
export const kubernetesNode = defineEntity({
  id: 'kubernetes-node',
  title: { one: 'Kubernetes node', many: 'Kubernetes nodes', proper: true },
  category: 'containers',
  icon: 'server',
  fields: {
    poolId: idOf('node-pool', { label: 'Node pool', group: 'Attached resources', column: 'shown' }),
    clusterId: idOf('kubernetes-cluster', {
      label: 'Cluster',
      group: 'Attached resources',
      column: 'shown',
      optional: true,
    }),
    serverId: idOf('server', {
      label: 'Server',
      about: 'Absent: it is still being created.',
      group: 'Attached resources',
      column: 'shown',
      optional: true,
    }),
  },
});
