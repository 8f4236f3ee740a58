import { defineKind, evaluationTestCase, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Count, count } from '../rows/protobuf-values.js';
import { Text } from '../rows/row-schema.js';
import { EVALUATION_METRICS, metricFields } from './evaluation-metrics.js';

const DATASET = 'digitalocean.evaluation-dataset';

/** Every evaluation test case: GET /v2/gen-ai/evaluation_test_cases, in one body. */
export const evaluationTestCaseKind = defineKind(evaluationTestCase, {
  kind: 'digitalocean.evaluation-test-case',
  task: 'evaluation-test-case-list',
  access: 'get_all_evaluation_test_cases',
  optional: true,
  scopes: [{ name: 'genai:read' }],
  schedule: SCHEDULES.hourly,
  relations: { uses: [DATASET] },
  ids: ['uuid'],
  volatile: ['/raw/total_runs', '/raw/latest_version_number_of_runs'],
  list: {
    path: '/v2/gen-ai/evaluation_test_cases',
    items: 'evaluation_test_cases',
    paging: 'whole',
    id: '/test_case_uuid',
  },
  // Specification, `apiEvaluationTestCase`.
  row: z.object({
    test_case_uuid: z.string().min(1),
    name: Text,
    description: Text,
    created_at: Text,
    created_by_user_email: Text,
    archived_at: Text,
    version: Count,
    total_runs: Count,
    dataset_uuid: Text,
    dataset_name: Text,
    dataset: z.object({ dataset_uuid: Text, dataset_name: Text }).nullish(),
    ...EVALUATION_METRICS,
  }),
  map: (row) => {
    const datasetId = text(row.dataset_uuid) ?? text(row.dataset?.dataset_uuid);
    const archivedAt = text(row.archived_at);
    return {
      uid: row.test_case_uuid,
      name: text(row.name) ?? row.test_case_uuid,
      status: archivedAt === undefined ? undefined : 'archived',
      active: archivedAt === undefined,
      createdAt: text(row.created_at),
      attributes: {
        about: text(row.description),
        datasetId,
        datasetName: text(row.dataset_name) ?? text(row.dataset?.dataset_name),
        ...metricFields(row),
        revision: count(row.version),
        runCount: count(row.total_runs),
        createdBy: text(row.created_by_user_email),
        archivedAt,
      },
      relations: relationsTo('uses', DATASET, [datasetId]),
    };
  },
});
