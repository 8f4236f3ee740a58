import { pagesOf } from '../../test/digitalocean-pages.js';
import { keyScenario } from '../../test/made-up-keys.js';

export const openaiKeyScenario = keyScenario({
  kind: 'digitalocean.openai-key',
  path: '/v2/gen-ai/openai/keys',
  page: pagesOf('api_key_infos'),
  read: { path: '/v2/gen-ai/openai/keys/{id}', answer: (row) => ({ api_key_info: row }) },
  name: 'openai',
  number: 542,
});
