import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const api = {
  id: '4e1bfbc3-dc3e-41f2-a18f-1b4d7ba71679',
  owner_uuid: '99525febec065ca37b2ffe4f852fd2b2581895e7',
  owner_id: 258992,
  name: 'my-web-api',
  description: 'My website API',
  purpose: 'Service or API',
  environment: 'Production',
  is_default: false,
  created_at: '2026-01-27T20:10:35Z',
  updated_at: '2026-01-27T20:10:35Z',
};

export const projectScenario: KindScenario = {
  kind: 'digitalocean.project',
  path: '/v2/projects',
  page: pagesOf('projects'),
  samples: [api, { ...api, id: numberedUuid(1), name: 'Default', description: '', environment: '', is_default: true }],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n), name: `project-${n}`, is_default: false }),
  id: (row) => String(row['id']),
  unreadable: { ...api, id: null },
  read: { path: '/v2/projects/{id}', answer: (row) => ({ project: row }) },
  lacks: ['region', 'status', 'tags', 'relations'],
  many: 2_000,
};
