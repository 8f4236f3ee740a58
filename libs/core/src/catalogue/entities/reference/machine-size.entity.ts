import { type Attributes, defineEntity } from '../../entity.js';
import { decimal, flag, gigabytes, integer, megabytes, money, setOf, text } from '../../fields.js';

/** A size that machines can be ordered in. */
export const machineSize = defineEntity({
  id: 'machine-size',
  title: { one: 'Machine size', many: 'Machine sizes' },
  category: 'reference',
  icon: 'scale',
  fields: {
    plan: text({
      label: 'Plan',
      about: 'The provider’s name of the range that it belongs to.',
      group: 'System',
      column: 'shown',
      optional: true,
      searchable: true,
    }),
    vcpus: decimal({ label: 'vCPUs', group: 'Size', column: 'shown', optional: true }),
    memoryMb: megabytes({ label: 'Memory', group: 'Size', column: 'shown', optional: true }),
    diskGb: gigabytes({ label: 'Disk', group: 'Size', column: 'shown', optional: true }),
    transferGb: gigabytes({
      label: 'Transfer',
      about: 'What the price includes for each month.',
      group: 'Network',
      column: 'offered',
      optional: true,
    }),
    gpuCount: integer({ label: 'GPUs', group: 'Size', column: 'offered', optional: true }),
    gpuModel: text({ label: 'GPU model', group: 'Size', column: 'offered', optional: true }),
    monthlyPrice: money({ label: 'Monthly price', group: 'Cost', column: 'shown', optional: true, per: 'month' }),
    hourlyPrice: money({ label: 'Hourly price', group: 'Cost', column: 'offered', optional: true, per: 'hour' }),
    available: flag({ label: 'Available', group: 'System', column: 'shown', optional: true }),
    regions: setOf(text({ label: 'Regions', group: 'System', column: 'offered' })),
  },
});

/** `attributes` of a size. */
export type MachineSize = Attributes<typeof machineSize>;
