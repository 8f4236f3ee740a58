import { pagesWithoutTotal } from '../../test/digitalocean-pages.js';
import { keyScenario } from '../../test/made-up-keys.js';

export const modelAccessKeyScenario = keyScenario({
  kind: 'digitalocean.model-access-key',
  path: '/v2/gen-ai/models/api_keys',
  page: pagesWithoutTotal('api_key_infos'),
  name: 'playground',
  number: 545,
  more: [{ secret_key: 'made-up-model-value' }, { secret_key: '', name: 'playground' }],
});
