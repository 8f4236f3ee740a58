import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from './hetzner-pages.js';

const found = (id: number) => ({ type: 'server', server: { id } });
const selected = (selector: string, ...ids: number[]) => ({
  type: 'label_selector',
  label_selector: { selector },
  applied_to_resources: ids.map(found),
});

const web = {
  id: 38,
  name: 'web',
  created: '2026-01-30T23:50:00+00:00',
  labels: { env: 'production' },
  rules: [
    { direction: 'in', protocol: 'tcp', port: '443', source_ips: ['0.0.0.0/0', '::/0'], description: null },
    { direction: 'in', protocol: 'icmp', port: null, source_ips: ['10.0.0.0/16'], destination_ips: [] },
    { direction: 'out', protocol: 'udp', port: 'any', source_ips: [], destination_ips: ['0.0.0.0/0'] },
  ],
  applied_to: [
    { type: 'server', server: { id: 42 } },
    selected('env==production', 42, 43),
    selected('env in (staging,testing)', 44),
  ],
};

export const firewallScenario: KindScenario = {
  kind: 'hetzner.firewall',
  path: '/v1/firewalls',
  page: pagesOf('firewalls'),
  samples: [web, { ...web, id: 39, name: 'unused', rules: [], applied_to: [], labels: {} }],
  copy: (sample, n) => ({ ...sample, id: 1_000_000 + n, name: `firewall-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...web, rules: 'all' },
  read: { path: '/v1/firewalls/{id}', answer: (firewall) => ({ firewall }) },
  lacks: [
    ...['attributes.inboundDefault', 'attributes.outboundDefault', 'attributes.rules.action'],
    'region',
    'status',
    ...['tags', 'serverIds', 'loadBalancerIds', 'clusterIds'].map((field) => `attributes.rules.${field}`),
  ],
  many: 2_000,
};
