import { type Attributes, defineEntity } from '../../entity.js';
import { flag, gigabytes, setOf, text } from '../../fields.js';

/** What servers are installed from. */
export const image = defineEntity({
  id: 'image',
  title: { one: 'Image', many: 'Images' },
  category: 'compute',
  icon: 'disc-3',
  fields: {
    type: text({
      label: 'Type',
      about: 'How it was created, in the provider’s words: snapshot, backup or custom.',
      group: 'System',
      column: 'shown',
      optional: true,
    }),
    distribution: text({ label: 'Distribution', group: 'System', column: 'shown', optional: true }),
    slug: text({ label: 'Slug', group: 'System', column: 'offered', optional: true }),
    public: flag({ label: 'Public', group: 'Access', column: 'offered', role: 'public' }),
    description: text({ label: 'Description', group: 'System', column: 'offered', optional: true }),
    sizeGb: gigabytes({ label: 'Size', group: 'Size', column: 'shown', optional: true }),
    minDiskGb: gigabytes({
      label: 'Min. disk',
      about: 'The smallest disk it fits on.',
      group: 'Size',
      column: 'offered',
      optional: true,
    }),
    regions: setOf(text({ label: 'Regions', about: 'Where it can be used.', group: 'Network', column: 'offered' })),
    errorMessage: text({ label: 'Error', group: 'System', column: 'offered', optional: true }),
  },
});

/** `attributes` of an image. */
export type Image = Attributes<typeof image>;
