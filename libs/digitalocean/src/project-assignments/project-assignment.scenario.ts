import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const API = 'https://api.digitalocean.com/v2';
const assigned = (urn: string, path: string) => ({
  urn: `do:${urn}`,
  assigned_at: '2026-02-03T10:05:00Z',
  links: { self: `${API}/${path}` },
  status: 'ok',
});

export const projectAssignmentScenario: KindScenario = {
  kind: 'digitalocean.project-assignment',
  path: '/v2/projects/{part}/resources',
  page: pagesOf('resources'),
  samples: [
    assigned('droplet:3164494', 'droplets/3164494'),
    assigned('domain:example.com', 'domains/example.com'),
    assigned('floatingip:203.0.113.40', 'reserved_ips/203.0.113.40'),
    assigned('vpc:760e09ef-dc84-11e8-981e-3cfdfeaae000', 'vpcs/760e09ef-dc84-11e8-981e-3cfdfeaae000'),
    assigned('space:static-images', 'spaces/static-images'),
  ],
  copy: (_, n) => assigned(`space:assets-${n}`, `spaces/assets-${n}`),
  id: (row) => String(row['urn']),
  uid: (row, part) => `${part}/${String(row['urn'])}`,
  unreadable: { ...assigned('droplet:1', 'droplets/1'), urn: 'droplet' },
  lacks: ['region', 'tags'],
  many: 2_000,
};
