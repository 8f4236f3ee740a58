import { type Attributes, defineEntity } from '../../entity.js';
import { gigabytes, idsOf, text } from '../../fields.js';

/** A disk that servers attach. */
export const volume = defineEntity({
  id: 'volume',
  title: { one: 'Volume', many: 'Volumes' },
  category: 'storage',
  icon: 'hard-drive',
  fields: {
    sizeGb: gigabytes({ label: 'Size', group: 'Size', column: 'shown' }),
    description: text({ label: 'Description', group: 'System', column: 'offered', optional: true }),
    filesystemType: text({
      label: 'File system',
      about: 'Such as ext4 or xfs.',
      group: 'System',
      column: 'shown',
      optional: true,
    }),
    filesystemLabel: text({ label: 'File system label', group: 'System', column: 'offered', optional: true }),
    serverIds: idsOf('server', {
      label: 'Attached to',
      group: 'Attached resources',
      column: 'shown',
      summary: 'values',
    }),
  },
});

/** `attributes` of a volume. */
export type Volume = Attributes<typeof volume>;
