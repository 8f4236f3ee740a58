import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const firewall = {
  id: 'bb4b2611-3d72-467b-8602-280330ecd65c',
  name: 'fw-web',
  status: 'succeeded',
  created_at: '2026-05-23T21:24:00Z',
  inbound_rules: [
    {
      protocol: 'tcp',
      ports: '443',
      sources: { addresses: ['0.0.0.0/0', '::/0'], load_balancer_uids: [numberedUuid(1)] },
    },
    {
      protocol: 'tcp',
      ports: '22',
      sources: { tags: ['gateway'], droplet_ids: [3164494], kubernetes_ids: [numberedUuid(2)] },
    },
  ],
  outbound_rules: [{ protocol: 'icmp', destinations: { addresses: ['0.0.0.0/0'] } }],
  droplet_ids: [3164494],
  tags: ['web'],
  pending_changes: [{ droplet_id: 3164494, removing: false, status: 'waiting' }],
};

export const firewallScenario: KindScenario = {
  kind: 'digitalocean.firewall',
  path: '/v2/firewalls',
  page: pagesOf('firewalls'),
  samples: [firewall, { ...firewall, id: numberedUuid(3), outbound_rules: null, pending_changes: [], tags: null }],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n), name: `fw-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...firewall, inbound_rules: 'all' },
  read: { path: '/v2/firewalls/{id}', answer: (row) => ({ firewall: row }) },
  // What no rule allows is denied, always.
  lacks: ['region', 'tags', 'attributes.inboundDefault', 'attributes.outboundDefault', 'attributes.rules.action'],
};
