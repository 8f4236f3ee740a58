import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const laptop = {
  id: 289794,
  fingerprint: '3b:16:e4:bf:8b:00:8b:b8:59:8c:a9:d3:f0:19:fa:45',
  public_key: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEXAMPLEexampleEXAMPLEexampleEXAMPLEexample sammy@example.com',
  name: "Sammy's laptop",
};

export const sshKeyScenario: KindScenario = {
  kind: 'digitalocean.ssh-key',
  path: '/v2/account/keys',
  page: pagesOf('ssh_keys'),
  samples: [laptop, { ...laptop, id: 289795, name: '', public_key: 'ssh-rsa AEXAMPLE' }],
  copy: (sample, n) => ({ ...sample, id: 400_000 + n, name: `key-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...laptop, fingerprint: '' },
  read: { path: '/v2/account/keys/{id}', answer: (row) => ({ ssh_key: row }) },
  lacks: ['region', 'status', 'createdAt', 'tags', 'relations'],
};
