import { type Attributes, defineEntity } from '../../entity.js';
import { address, gigabytes, idsOf, text } from '../../fields.js';

/** A file system that several servers mount over the network. */
export const fileShare = defineEntity({
  id: 'file-share',
  title: { one: 'File share', many: 'File shares' },
  category: 'storage',
  icon: 'disc-3',
  fields: {
    sizeGb: gigabytes({ label: 'Size', group: 'Size', column: 'shown', optional: true }),
    performanceTier: text({ label: 'Performance tier', group: 'Size', column: 'shown', optional: true }),
    host: address({
      label: 'Address',
      about: 'The address that servers mount it from.',
      group: 'Network',
      column: 'shown',
      optional: true,
      role: 'address',
    }),
    mountPath: text({ label: 'Mount path', group: 'Network', column: 'offered', optional: true }),
    networkIds: idsOf('network', {
      label: 'VPCs',
      about: 'The networks that can reach it.',
      group: 'Network',
      column: 'shown',
    }),
  },
});

/** `attributes` of a file share. */
export type FileShare = Attributes<typeof fileShare>;
