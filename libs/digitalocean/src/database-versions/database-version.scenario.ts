import type { KindScenario } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const version = (engine: string, name: string) => ({
  engine,
  version: name,
  end_of_life: '2028-11-09T00:00:00Z',
  end_of_availability: '2028-05-09T00:00:00Z',
});

const postgres = version('pg', '16');

export const databaseVersionScenario: KindScenario = {
  kind: 'digitalocean.database-version',
  path: '/v2/databases/options',
  page: { ...wholePages('version_availability'), key: 'engine', each: true },
  samples: [
    postgres,
    version('pg', '17'),
    version('kafka', '3.8'),
    version('opensearch', '2'),
    { ...version('valkey', '8'), end_of_life: null, end_of_availability: null },
  ],
  copy: (sample, n) => ({ ...sample, version: `${100 + n}` }),
  id: (row) => `${String(row['engine'])}/${String(row['version'])}`,
  // Of an engine of its own, which comes after all others.
  unreadable: { ...postgres, engine: 'unheard-of', version: null },
  lacks: ['region', 'status', 'createdAt', 'tags', 'relations', 'attributes.features'],
  many: 500,
};
