import { accessKey, defineKind, SCHEDULES } from '@maestro/core';
import { KeyInfo, keyFields } from '../rows/key-info.js';

/** Every key to Anthropic that agents use, without what it is: GET /v2/gen-ai/anthropic/keys. */
export const anthropicKeyKind = defineKind(accessKey, {
  kind: 'digitalocean.anthropic-key',
  title: 'Anthropic keys',
  optional: true,
  task: 'anthropic-key-list',
  access: 'get_all_anthropic_keys',
  scopes: [{ name: 'genai:read' }],
  schedule: SCHEDULES.hourly,
  ids: ['uuid'],
  list: { path: '/v2/gen-ai/anthropic/keys', items: 'api_key_infos', id: '/uuid' },
  row: KeyInfo,
  map: (row) => ({ ...keyFields(row), attributes: {} }),
});
