import { defineKind, evaluationPreset, list, type Relation, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { EVALUATION_METRICS, metricFields } from '../evaluation-test-cases/evaluation-metrics.js';
import { words } from '../rows/protobuf-values.js';
import { listOf, Text } from '../rows/row-schema.js';

const DATASET = 'digitalocean.evaluation-dataset';

/** The kinds that list models of these sources. Those of the platform are listed by none. */
const MODELS: ReadonlyMap<string, string> = new Map([
  ['CANDIDATE_MODEL_SOURCE_DEDICATED', 'digitalocean.dedicated-inference'],
  ['CANDIDATE_MODEL_SOURCE_ROUTER', 'digitalocean.model-router'],
]);

/** Every saved preset of a model evaluation: GET /v2/gen-ai/model_evaluation_presets, in one body. */
export const evaluationPresetKind = defineKind(evaluationPreset, {
  kind: 'digitalocean.evaluation-preset',
  task: 'evaluation-preset-list',
  access: 'get_all_evaluation_presets',
  optional: true,
  scopes: [{ name: 'genai:read' }],
  schedule: SCHEDULES.hourly,
  relations: { uses: [DATASET, ...MODELS.values()] },
  ids: ['uuid'],
  list: { path: '/v2/gen-ai/model_evaluation_presets', items: 'presets', paging: 'whole', id: '/eval_preset_uuid' },
  // Specification, `apiModelEvaluationPreset`. What was not saved is empty.
  row: z.object({
    eval_preset_uuid: z.string().min(1),
    name: Text,
    created_at: Text,
    candidate_model_name: Text,
    candidate_model_source: Text,
    candidate_model_uuid: Text,
    judge_model_name: Text,
    judge_model_uuid: Text,
    dataset_uuid: Text,
    dataset_name: Text,
    saved_sections: listOf(z.string()),
    ...EVALUATION_METRICS,
  }),
  map: (row) => ({
    uid: row.eval_preset_uuid,
    name: text(row.name) ?? row.eval_preset_uuid,
    active: true,
    createdAt: text(row.created_at),
    attributes: {
      modelName: text(row.candidate_model_name),
      modelSource: words(row.candidate_model_source, 'CANDIDATE_MODEL_SOURCE_'),
      modelId: text(row.candidate_model_uuid),
      judgeName: text(row.judge_model_name),
      judgeId: text(row.judge_model_uuid),
      datasetId: text(row.dataset_uuid),
      datasetName: text(row.dataset_name),
      ...metricFields(row),
      savedSections: list(row.saved_sections).flatMap((section) => words(section, 'PRESET_SAVE_SECTION_') ?? []),
    },
    relations: [...relationsTo('uses', DATASET, [row.dataset_uuid]), ...toModel(row)],
  }),
});

function toModel(row: { candidate_model_source?: string | null; candidate_model_uuid?: string | null }): Relation[] {
  const kind = MODELS.get(row.candidate_model_source ?? '');
  return kind === undefined ? [] : relationsTo('uses', kind, [row.candidate_model_uuid]);
}
