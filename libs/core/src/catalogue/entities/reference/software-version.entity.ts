import { type Attributes, defineEntity } from '../../entity.js';
import { moment, setOf, text } from '../../fields.js';

/** A version of software that the provider runs for its customers. */
export const softwareVersion = defineEntity({
  id: 'software-version',
  title: { one: 'Software version', many: 'Software versions' },
  category: 'reference',
  icon: 'list-checks',
  fields: {
    product: text({
      label: 'Product',
      about: 'In the provider’s words, such as pg or kubernetes.',
      group: 'System',
      column: 'shown',
      searchable: true,
    }),
    version: text({ label: 'Version', group: 'System', column: 'shown', role: 'version' }),
    availableUntil: moment({
      label: 'Available until',
      about: 'The last day on which something new can be created with it.',
      group: 'Lifecycle',
      column: 'shown',
      optional: true,
    }),
    supportedUntil: moment({ label: 'Supported until', group: 'Lifecycle', column: 'shown', optional: true }),
    features: setOf(text({ label: 'Features', group: 'System', column: 'offered' })),
  },
});

/** `attributes` of a version. */
export type SoftwareVersion = Attributes<typeof softwareVersion>;
