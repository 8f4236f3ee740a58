import { type Attributes, defineEntity } from '../../entity.js';
import { bytes, idsOf, integer, money, setOf, text } from '../../fields.js';

/** A model that the account imported or trained, unlike the models that the provider offers. */
export const customModel = defineEntity({
  id: 'custom-model',
  title: { one: 'Custom model', many: 'Custom models' },
  category: 'ai',
  icon: 'brain',
  fields: {
    about: text({ label: 'Description', group: 'System', column: 'offered', optional: true, searchable: true }),
    architecture: text({ label: 'Architecture', group: 'System', column: 'shown', optional: true }),
    source: text({
      label: 'Source',
      about: 'Such as huggingface or spaces bucket.',
      group: 'System',
      column: 'shown',
      optional: true,
    }),
    origin: text({
      label: 'Imported from',
      about: 'The repository, or the bucket with the path.',
      group: 'System',
      column: 'offered',
      optional: true,
      searchable: true,
    }),
    license: text({ label: 'License', group: 'System', column: 'offered', optional: true }),
    parameterCount: integer({ label: 'Parameters', group: 'Size', column: 'shown', optional: true }),
    contextLength: integer({
      label: 'Context length',
      about: 'How many tokens it takes into account.',
      group: 'Size',
      column: 'offered',
      optional: true,
      unit: 'tokens',
    }),
    sizeBytes: bytes({ label: 'Size', group: 'Size', column: 'shown', optional: true }),
    fileCount: integer({ label: 'Files', group: 'Size', column: 'offered', optional: true }),
    inputs: setOf(text({ label: 'Inputs', about: 'Such as text or image.', group: 'System', column: 'offered' })),
    outputs: setOf(text({ label: 'Outputs', about: 'Such as text or image.', group: 'System', column: 'offered' })),
    monthlyCost: money({
      label: 'Monthly cost',
      about: 'The provider’s estimate for hosting it.',
      group: 'Cost',
      column: 'shown',
      optional: true,
      per: 'month',
      role: 'cost',
    }),
    endpointIds: idsOf('inference-endpoint', {
      label: 'Endpoints',
      about: 'Where it is deployed.',
      group: 'Attached resources',
      column: 'shown',
    }),
    failure: text({ label: 'Failure', about: 'Why its import failed.', group: 'Lifecycle', optional: true }),
  },
});

/** `attributes` of a custom model. */
export type CustomModel = Attributes<typeof customModel>;
