import { type Attributes, defineEntity } from '../../entity.js';
import { idOf, setOf, text } from '../../fields.js';
import { evaluationFields } from './evaluation-fields.js';

/** Saved settings of an evaluation: the model that is evaluated, the model that judges it, the dataset and the metrics. */
export const evaluationPreset = defineEntity({
  id: 'evaluation-preset',
  title: { one: 'Evaluation preset', many: 'Evaluation presets' },
  category: 'ai',
  icon: 'scale',
  fields: {
    modelName: text({
      label: 'Model',
      about: 'The model that is evaluated.',
      group: 'System',
      column: 'shown',
      optional: true,
      searchable: true,
    }),
    modelSource: text({
      label: 'Model source',
      about: 'What the model runs on: the provider’s platform, a deployment of the account, or a router.',
      group: 'System',
      column: 'offered',
      optional: true,
    }),
    modelId: idOf(undefined, { label: 'Model ID', group: 'System', optional: true }),
    judgeName: text({
      label: 'Judge',
      about: 'The model that judges the answers.',
      group: 'System',
      column: 'shown',
      optional: true,
    }),
    judgeId: idOf(undefined, { label: 'Judge ID', group: 'System', optional: true }),
    ...evaluationFields,
    savedSections: setOf(
      text({ label: 'Saved parts', about: 'Which settings it holds.', group: 'System', column: 'offered' }),
    ),
  },
});

/** `attributes` of an evaluation preset. */
export type EvaluationPreset = Attributes<typeof evaluationPreset>;
