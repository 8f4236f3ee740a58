import { defineEntity } from '../../entity.js';
import { flag, idOf, setOf, text } from '../../fields.js';

/** Through which clients reach a file share, or a directory of it. */
export const fileShareAccessPoint = defineEntity({
  id: 'file-share-access-point',
  title: { one: 'Access point', many: 'Access points' },
  category: 'storage',
  icon: 'link',
  fields: {
    shareId: idOf('file-share', { label: 'File share', group: 'Attached resources', column: 'shown' }),
    path: text({
      label: 'Path',
      about: 'The directory that clients see as the root.',
      group: 'System',
      column: 'shown',
      optional: true,
    }),
    vpcId: idOf('network', { label: 'VPC', group: 'Network', column: 'offered', optional: true }),
    protocols: setOf(text({ label: 'Protocols', group: 'Network', column: 'shown' })),
    squash: text({
      label: 'Squash',
      about: 'Whose requests count as anonymous, such as ROOT_SQUASH.',
      group: 'Access',
      column: 'shown',
      optional: true,
    }),
    isDefault: flag({ label: 'Default', group: 'System', column: 'offered', optional: true }),
  },
});
