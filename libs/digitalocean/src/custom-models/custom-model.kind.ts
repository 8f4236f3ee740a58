import {
  customModel,
  defineKind,
  ids,
  list,
  price,
  relationsTo,
  relationsToHostNames,
  SCHEDULES,
  text,
} from '@maestro/core';
import { count, words } from '../rows/protobuf-values.js';
import { spaceHostName } from '../rows/space-host-name.js';
import { CustomModelRow } from './custom-model-row.js';

/** Every custom model with where it is deployed: GET /v2/gen-ai/custom_models. */
export const customModelKind = defineKind(customModel, {
  kind: 'digitalocean.custom-model',
  task: 'custom-model-list',
  access: 'get_all_custom_models',
  optional: true,
  scopes: [{ name: 'genai:read' }],
  schedule: SCHEDULES.hourly,
  relations: { 'runs-on': ['digitalocean.dedicated-inference'], 'created-from': ['spaces.bucket'] },
  ids: ['uuid'],
  secrets: ['/source_ref/hf_token'],
  volatile: ['/raw/updated_at'],
  list: { path: '/v2/gen-ai/custom_models', items: 'models', id: '/uuid' },
  row: CustomModelRow,
  map: (row) => {
    const source = row.source_ref;
    const endpointIds = ids(list(row.active_deployments).map(({ id }) => id));
    const space = spaceHostName(source?.bucket, source?.region);
    return {
      uid: row.uuid,
      name: text(row.name) ?? row.uuid,
      region: text(row.storage_region),
      status: words(row.status, 'STATUS_'),
      active: row.status === 'STATUS_READY',
      createdAt: text(row.created_at),
      tags: list(row.tags?.tags),
      attributes: {
        about: text(row.description),
        architecture: text(row.architecture),
        source: words(row.source_type, 'SOURCE_TYPE_'),
        origin: text(source?.repo_id) ?? (ids([source?.bucket, source?.prefix]).join('/') || undefined),
        license: text(row.license),
        parameterCount: count(row.parameters),
        contextLength: count(row.context_length),
        sizeBytes: count(row.total_size_bytes),
        fileCount: count(row.file_count),
        inputs: list(row.input_modalities),
        outputs: list(row.output_modalities),
        monthlyCost: price(row.cost_estimate_per_month, 'USD'),
        endpointIds,
        failure: text(row.error_message),
      },
      relations: [
        ...relationsTo('runs-on', 'digitalocean.dedicated-inference', endpointIds),
        ...relationsToHostNames('created-from', space === undefined ? [] : [space], 'spaces.bucket'),
      ],
    };
  },
});
