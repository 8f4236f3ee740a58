import { type KindScenario } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const backup = { created_at: '2026-02-11T18:42:27Z', size_gigabytes: 0.03357696, incremental: false };

export const databaseBackupScenario: KindScenario = {
  kind: 'digitalocean.database-backup',
  path: '/v2/databases/{part}/backups',
  under: ({ engine }) => engine === 'pg' || engine === 'opensearch',
  page: wholePages('backups'),
  samples: [backup, { created_at: '2026-02-12T18:42:29Z', size_gigabytes: 0.03364864, incremental: true }],
  copy: (sample, n) => ({ ...sample, created_at: new Date(Date.UTC(2026, 2, 1) + n * 1000).toISOString() }),
  id: (row) => String(row['created_at']),
  uid: (row, part) => `${part}/${String(row['created_at'])}`,
  unreadable: { ...backup, size_gigabytes: 'large' },
  lacks: ['status', 'tags'],
  many: 100,
};
