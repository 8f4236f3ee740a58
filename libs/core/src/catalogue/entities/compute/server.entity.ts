import { type Attributes, defineEntity } from '../../entity.js';
import { address, days, flag, gigabytes, idOf, idsOf, integer, megabytes, money, setOf, text } from '../../fields.js';

/** A virtual or physical machine. */
export const server = defineEntity({
  id: 'server',
  title: { one: 'Server', many: 'Servers' },
  category: 'compute',
  icon: 'server',
  machine: true,
  fields: {
    size: text({
      label: 'Plan',
      about: 'The provider’s name of the size, such as s-2vcpu-4gb.',
      group: 'Size',
      column: 'shown',
      optional: true,
    }),
    vcpus: integer({ label: 'vCPUs', group: 'Size', column: 'shown', optional: true }),
    memoryMb: megabytes({ label: 'Memory', group: 'Size', column: 'shown', optional: true }),
    diskGb: gigabytes({ label: 'Disk', group: 'Size', column: 'shown', optional: true }),
    gpuCount: integer({ label: 'GPUs', group: 'Size', column: 'offered', optional: true }),
    gpuModel: text({ label: 'GPU model', group: 'Size', column: 'offered', optional: true }),
    monthlyCost: money({
      label: 'Monthly cost',
      about: 'The list price of a whole month.',
      group: 'Cost',
      column: 'shown',
      optional: true,
      per: 'month',
      role: 'cost',
    }),
    hourlyCost: money({ label: 'Hourly cost', group: 'Cost', column: 'offered', optional: true, per: 'hour' }),
    imageId: idOf('image', { label: 'Image ID', group: 'System', optional: true }),
    imageName: text({
      label: 'Image',
      about: 'What it was installed from, such as Ubuntu 24.04 (LTS) x64.',
      group: 'System',
      column: 'offered',
      optional: true,
    }),
    vpcId: idOf('network', { label: 'VPC', group: 'Network', column: 'offered', optional: true }),
    volumeIds: idsOf('volume', {
      label: 'Volumes',
      about: 'Absent: the provider only reports the servers of volumes.',
      group: 'Attached resources',
      column: 'offered',
      optional: true,
    }),
    publicIpv4: setOf(address({ label: 'Public IPv4', group: 'Network', column: 'shown', role: 'address' })),
    privateIpv4: setOf(address({ label: 'Private IPv4', group: 'Network', column: 'offered', role: 'address' })),
    publicIpv6: setOf(address({ label: 'Public IPv6', group: 'Network', column: 'offered', role: 'address' })),
    features: setOf(
      text({
        label: 'Features',
        about: 'What is enabled, such as backups, ipv6 or monitoring.',
        group: 'System',
        column: 'offered',
      }),
    ),
    backups: flag({
      label: 'Backups',
      about: 'Whether the provider backs it up regularly.',
      group: 'Lifecycle',
      column: 'offered',
      optional: true,
      role: 'backups',
    }),
    backupPlan: text({
      label: 'Backup plan',
      about: 'How often, such as daily or weekly.',
      group: 'Lifecycle',
      column: 'offered',
      optional: true,
    }),
    backupWindow: text({
      label: 'Backup window',
      about: 'When it begins, in UTC, such as SUN 04:00.',
      group: 'Lifecycle',
      optional: true,
    }),
    backupRetentionDays: days({ label: 'Backup retention', group: 'Lifecycle', column: 'offered', optional: true }),
    neighborIds: idsOf('server', {
      label: 'Same hardware',
      about: 'Other servers of the account on the same physical machine: if it fails, all of them do.',
      group: 'Attached resources',
      column: 'offered',
      optional: true,
    }),
    locked: flag({ label: 'Locked', group: 'Access', column: 'offered', optional: true }),
  },
});

/** `attributes` of a server. Absent: the provider did not say, or the scope for it is missing. */
export type Server = Attributes<typeof server>;
