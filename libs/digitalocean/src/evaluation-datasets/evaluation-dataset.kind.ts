import { defineKind, evaluationDataset, known, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Count, count, words } from '../rows/protobuf-values.js';
import { Switch, Text } from '../rows/row-schema.js';

/** Every evaluation dataset: GET /v2/gen-ai/evaluation_datasets, in one body. None is read by its id. */
export const evaluationDatasetKind = defineKind(evaluationDataset, {
  kind: 'digitalocean.evaluation-dataset',
  task: 'evaluation-dataset-list',
  access: 'get_all_evaluation_datasets',
  optional: true,
  scopes: [{ name: 'genai:read' }],
  schedule: SCHEDULES.hourly,
  ids: ['uuid'],
  list: {
    path: '/v2/gen-ai/evaluation_datasets',
    items: 'evaluation_datasets',
    paging: 'whole',
    id: '/dataset_uuid',
    readById: false,
  },
  // Specification, `apiEvaluationDataset`.
  row: z.object({
    dataset_uuid: z.string().min(1),
    dataset_name: Text,
    dataset_type: Text,
    created_at: Text,
    row_count: Count,
    file_size: Count,
    has_ground_truth: Switch,
  }),
  map: (row) => ({
    uid: row.dataset_uuid,
    name: text(row.dataset_name) ?? row.dataset_uuid,
    active: true,
    createdAt: text(row.created_at),
    attributes: {
      type: words(row.dataset_type, 'EVALUATION_DATASET_TYPE_'),
      exampleCount: count(row.row_count),
      sizeBytes: count(row.file_size),
      hasAnswers: known(row.has_ground_truth),
    },
  }),
});
