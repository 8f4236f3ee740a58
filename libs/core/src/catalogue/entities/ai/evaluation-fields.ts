import { idOf, percent, setOf, text } from '../../fields.js';

/** What a model is evaluated with, and by. */
export const evaluationFields = {
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
} as const;
