import { type Attributes, defineEntity } from '../../entity.js';
import { idOf, idsOf, integer, percent, seconds, setOf, text } from '../../fields.js';

/** Servers that are alike, whose number the provider keeps or adapts. */
export const serverGroup = defineEntity({
  id: 'server-group',
  title: { one: 'Server group', many: 'Server groups' },
  category: 'compute',
  icon: 'boxes',
  fields: {
    size: text({ label: 'Plan', about: 'The size of its servers.', group: 'Size', column: 'shown', optional: true }),
    servers: integer({
      label: 'Servers',
      about: 'How many it has now.',
      group: 'Size',
      column: 'shown',
      optional: true,
    }),
    targetServers: integer({
      label: 'Target',
      about: 'How many it keeps, if the number is fixed.',
      group: 'Size',
      column: 'offered',
      optional: true,
    }),
    minServers: integer({ label: 'Min servers', group: 'Size', column: 'shown', optional: true }),
    maxServers: integer({ label: 'Max servers', group: 'Size', column: 'shown', optional: true }),
    targetCpu: percent({
      label: 'Target CPU',
      about: 'The average utilization above which it adds servers.',
      group: 'Size',
      column: 'offered',
      optional: true,
    }),
    targetMemory: percent({
      label: 'Target memory',
      about: 'The average utilization above which it adds servers.',
      group: 'Size',
      column: 'offered',
      optional: true,
    }),
    cooldownSeconds: seconds({
      label: 'Cooldown',
      about: 'The least time between two changes of the number.',
      group: 'Size',
      column: 'offered',
      optional: true,
    }),
    imageId: text({
      label: 'Image',
      about: 'What its servers are created from: an id or the provider’s name.',
      group: 'System',
      column: 'offered',
      optional: true,
    }),
    serverTags: setOf(
      text({
        label: 'Server tags',
        about: 'Its servers get them.',
        group: 'System',
        column: 'offered',
        optional: true,
      }),
    ),
    sshKeys: setOf(
      text({ label: 'SSH keys', about: 'Ids or fingerprints.', group: 'Access', column: 'offered', optional: true }),
    ),
    vpcId: idOf('network', { label: 'VPC', group: 'Network', column: 'offered', optional: true }),
    projectId: idOf('project', { label: 'Project', group: 'Attached resources', column: 'offered', optional: true }),
    serverIds: idsOf('server', { label: 'Members', group: 'Attached resources', column: 'offered', optional: true }),
  },
});

/** `attributes` of a server group. */
export type ServerGroup = Attributes<typeof serverGroup>;
