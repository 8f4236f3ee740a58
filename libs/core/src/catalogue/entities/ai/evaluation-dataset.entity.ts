import { type Attributes, defineEntity } from '../../entity.js';
import { bytes, flag, integer, text } from '../../fields.js';

/** Questions, possibly with right answers, to evaluate models and agents with. */
export const evaluationDataset = defineEntity({
  id: 'evaluation-dataset',
  title: { one: 'Evaluation dataset', many: 'Evaluation datasets' },
  category: 'ai',
  icon: 'list',
  fields: {
    type: text({ label: 'Type', group: 'System', column: 'shown', optional: true }),
    exampleCount: integer({ label: 'Examples', group: 'Size', column: 'shown', optional: true }),
    sizeBytes: bytes({ label: 'Size', group: 'Size', column: 'shown', optional: true }),
    hasAnswers: flag({
      label: 'Right answers',
      about: 'Whether it has a right answer for each question.',
      group: 'System',
      column: 'shown',
      optional: true,
    }),
  },
});

/** `attributes` of an evaluation dataset. */
export type EvaluationDataset = Attributes<typeof evaluationDataset>;
