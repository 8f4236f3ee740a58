import { type Attributes, defineEntity } from '../../entity.js';
import { integer, records, text } from '../../fields.js';

const use = {
  type: text({ label: 'Type', about: 'In the provider’s words, such as droplets.' }),
  count: integer({ label: 'Resources' }),
} as const;

/** A label that resources have in common. */
export const tag = defineEntity({
  id: 'tag',
  title: { one: 'Tag', many: 'Tags' },
  category: 'identity',
  icon: 'tag',
  fields: {
    resourceCount: integer({
      label: 'Resources',
      about: 'How many resources have it, of those that the credential may see.',
      group: 'Size',
      column: 'shown',
      optional: true,
    }),
    uses: records(use, { label: 'Uses', group: 'Size' }),
  },
});

/** `attributes` of a tag. */
export type Tag = Attributes<typeof tag>;
