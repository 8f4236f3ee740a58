import { accessKey, defineKind, SCHEDULES } from '@maestro/core';
import { KeyInfo, keyFields } from '../rows/key-info.js';

/** Every key to OpenAI that agents use, without what it is: GET /v2/gen-ai/openai/keys. */
export const openaiKeyKind = defineKind(accessKey, {
  kind: 'digitalocean.openai-key',
  title: 'OpenAI keys',
  optional: true,
  task: 'openai-key-list',
  access: 'get_all_openai_keys',
  scopes: [{ name: 'genai:read' }],
  schedule: SCHEDULES.hourly,
  ids: ['uuid'],
  // What the catalogue tells about the models that it opens.
  volatile: ['/raw/models'],
  list: { path: '/v2/gen-ai/openai/keys', items: 'api_key_infos', id: '/uuid' },
  row: KeyInfo,
  map: (row) => ({ ...keyFields(row), attributes: {} }),
});
