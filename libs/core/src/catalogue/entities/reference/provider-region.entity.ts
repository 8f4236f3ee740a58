import { type Attributes, defineEntity } from '../../entity.js';
import { flag, setOf, text } from '../../fields.js';

/** A place where the provider runs things. */
export const providerRegion = defineEntity({
  id: 'provider-region',
  title: { one: 'Region', many: 'Regions' },
  category: 'reference',
  icon: 'map-pin',
  fields: {
    available: flag({
      label: 'Available',
      about: 'Whether something new can be created there.',
      group: 'System',
      column: 'shown',
      optional: true,
    }),
    features: setOf(text({ label: 'Features', group: 'System', column: 'shown' })),
    sizes: setOf(text({ label: 'Sizes', group: 'Size', column: 'offered' })),
  },
});

/** `attributes` of a region. */
export type ProviderRegion = Attributes<typeof providerRegion>;
