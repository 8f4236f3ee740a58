import { accessKey, defineKind, SCHEDULES } from '@maestro/core';
import { KeyInfo, keyFields } from '../rows/key-info.js';

/** Every key to the models of the platform, without what it is: GET /v2/gen-ai/models/api_keys. None is read by its id. */
export const modelAccessKeyKind = defineKind(accessKey, {
  kind: 'digitalocean.model-access-key',
  title: 'Model access keys',
  optional: true,
  task: 'model-access-key-list',
  access: 'get_all_model_access_keys',
  scopes: [{ name: 'genai:read' }],
  schedule: SCHEDULES.hourly,
  ids: ['uuid'],
  // Shown once, when the key is created.
  secrets: ['/secret_key'],
  list: { path: '/v2/gen-ai/models/api_keys', items: 'api_key_infos', id: '/uuid', readById: false },
  row: KeyInfo,
  map: (row) => ({ ...keyFields(row), attributes: {} }),
});
