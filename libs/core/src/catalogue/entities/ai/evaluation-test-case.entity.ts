import { type Attributes, defineEntity } from '../../entity.js';
import { idOf, integer, moment, percent, setOf, text } from '../../fields.js';

/** How agents are evaluated: a dataset, and the metrics that judge the answers. */
export const evaluationTestCase = defineEntity({
  id: 'evaluation-test-case',
  title: { one: 'Evaluation test case', many: 'Evaluation test cases' },
  category: 'ai',
  icon: 'list-checks',
  fields: {
    about: text({ label: 'Description', group: 'System', column: 'offered', optional: true, searchable: true }),
    datasetId: idOf('evaluation-dataset', {
      label: 'Dataset',
      group: 'Attached resources',
      column: 'offered',
      optional: true,
    }),
    datasetName: text({ label: 'Dataset name', group: 'Attached resources', column: 'shown', optional: true }),
    metrics: setOf(text({ label: 'Metrics', group: 'System', column: 'shown', summary: 'count' })),
    mainMetric: text({ label: 'Main metric', group: 'System', column: 'offered', optional: true }),
    threshold: percent({
      label: 'Threshold',
      about: 'What the main metric must reach.',
      group: 'System',
      column: 'offered',
      optional: true,
    }),
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
