import { type Attributes, defineEntity } from '../../entity.js';
import { gigabytes, idOf, oneOf, setOf, text } from '../../fields.js';

/** A copy of a server, a volume or a file share at one moment. */
export const snapshot = defineEntity({
  id: 'snapshot',
  title: { one: 'Snapshot', many: 'Snapshots' },
  category: 'storage',
  icon: 'camera',
  fields: {
    sourceType: oneOf(['server', 'volume', 'file-share'], { label: 'Source type', group: 'System', column: 'shown' }),
    sourceId: idOf(undefined, {
      label: 'Source',
      about: 'The source of the copy, which may no longer exist.',
      group: 'System',
      column: 'shown',
    }),
    sizeGb: gigabytes({
      label: 'Size',
      about: 'The billed size.',
      group: 'Size',
      column: 'shown',
      optional: true,
    }),
    minDiskGb: gigabytes({
      label: 'Min. disk',
      about: 'The smallest disk it fits on.',
      group: 'Size',
      column: 'offered',
      optional: true,
    }),
    regions: setOf(text({ label: 'Regions', about: 'Where it can be used.', group: 'Network', column: 'offered' })),
  },
});

/** `attributes` of a snapshot. */
export type Snapshot = Attributes<typeof snapshot>;
