import { type Attributes, defineEntity } from '../../entity.js';
import { integer, moment, text } from '../../fields.js';
import { evaluationFields } from './evaluation-fields.js';

/** How agents are evaluated: a dataset, and the metrics that judge the answers. */
export const evaluationTestCase = defineEntity({
  id: 'evaluation-test-case',
  title: { one: 'Evaluation test case', many: 'Evaluation test cases' },
  category: 'ai',
  icon: 'list-checks',
  fields: {
    about: text({ label: 'Description', group: 'System', column: 'offered', optional: true, searchable: true }),
    ...evaluationFields,
    revision: integer({ label: 'Revision', group: 'System', column: 'offered', optional: true }),
    runCount: integer({ label: 'Runs', group: 'Size', column: 'shown', optional: true, volatile: true }),
    createdBy: text({
      label: 'Created by',
      group: 'Lifecycle',
      column: 'offered',
      optional: true,
      searchable: true,
      role: 'owner',
    }),
    archivedAt: moment({ label: 'Archived', group: 'Lifecycle', column: 'offered', optional: true }),
  },
});

/** `attributes` of an evaluation test case. */
export type EvaluationTestCase = Attributes<typeof evaluationTestCase>;
