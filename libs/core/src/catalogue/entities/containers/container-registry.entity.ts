import { type Attributes, defineEntity } from '../../entity.js';
import { bytes, money, text } from '../../fields.js';

/** Holds images of containers, in repositories. */
export const containerRegistry = defineEntity({
  id: 'container-registry',
  title: { one: 'Container registry', many: 'Container registries' },
  category: 'containers',
  icon: 'container',
  fields: {
    plan: text({ label: 'Plan', group: 'Size', column: 'shown', optional: true }),
    storageBytes: bytes({ label: 'Storage used', group: 'Size', column: 'shown', optional: true, volatile: true }),
    monthlyCost: money({
      label: 'Monthly cost',
      about: 'The list price of its plan.',
      group: 'Cost',
      column: 'shown',
      optional: true,
      per: 'month',
      role: 'cost',
    }),
  },
});

/** `attributes` of a container registry. */
export type ContainerRegistry = Attributes<typeof containerRegistry>;
