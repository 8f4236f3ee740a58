import { pagesOf } from '../../test/digitalocean-pages.js';
import { keyScenario } from '../../test/made-up-keys.js';

export const anthropicKeyScenario = keyScenario({
  kind: 'digitalocean.anthropic-key',
  path: '/v2/gen-ai/anthropic/keys',
  page: pagesOf('api_key_infos'),
  read: { path: '/v2/gen-ai/anthropic/keys/{id}', answer: (row) => ({ api_key_info: row }) },
  name: 'anthropic',
  number: 541,
});
