import { type Attributes, defineEntity } from '../../entity.js';
import { idOf, money, text } from '../../fields.js';

/** A GPU, or several in one machine, that runs models. */
export const accelerator = defineEntity({
  id: 'accelerator',
  title: { one: 'Accelerator', many: 'Accelerators' },
  category: 'ai',
  icon: 'cpu',
  fields: {
    type: text({ label: 'Type', group: 'Size', column: 'shown', optional: true, searchable: true }),
    purpose: text({
      label: 'Purpose',
      about: 'Which part of the work it does, such as prefill or decode.',
      group: 'System',
      column: 'shown',
      optional: true,
    }),
    endpointId: idOf('inference-endpoint', {
      label: 'Endpoint',
      group: 'Attached resources',
      column: 'shown',
      optional: true,
    }),
    hourlyCost: money({
      label: 'Hourly cost',
      about: 'The list price.',
      group: 'Cost',
      column: 'shown',
      optional: true,
      per: 'hour',
      role: 'cost',
    }),
  },
});

/** `attributes` of an accelerator. */
export type Accelerator = Attributes<typeof accelerator>;
