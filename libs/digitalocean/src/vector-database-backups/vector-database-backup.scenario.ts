import { type KindScenario } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const backup = {
  backup_id: 'vectordb-6d0f9073-20260201-120000',
  status: 'SUCCESS',
  started_at: '2026-02-01T12:00:00Z',
  completed_at: '2026-02-01T12:04:00Z',
};

export const vectorDatabaseBackupScenario: KindScenario = {
  kind: 'digitalocean.vector-database-backup',
  path: '/v2/vector-databases/{part}/backups',
  page: wholePages('backups'),
  samples: [
    backup,
    { ...backup, backup_id: 'vectordb-6d0f9073-20260202-120000', status: 'FAILED', completed_at: null },
  ],
  copy: (sample, n) => ({ ...sample, backup_id: `backup-${n}` }),
  id: (row) => String(row['backup_id']),
  uid: (row, part) => `${part}/${String(row['backup_id'])}`,
  unreadable: { ...backup, backup_id: '' },
  lacks: ['tags', 'attributes.sizeGb', 'attributes.incremental'],
  many: 100,
};
