import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from './hetzner-pages.js';

/** docs.hetzner.cloud, "Pricing": euros as text. */
const priceIn = (location: string) => ({
  location,
  price_hourly: { net: '0.0060000000', gross: '0.0071400000' },
  price_monthly: { net: '3.7900000000', gross: '4.5101000000' },
  included_traffic: 21990232555520,
  price_per_tb_traffic: { net: '1.0000000000', gross: '1.1900000000' },
});

const web = {
  id: 42,
  name: 'web-1',
  status: 'running',
  created: '2026-01-30T23:55:00+00:00',
  labels: { env: 'production', web: '' },
  location: { id: 1, name: 'fsn1', city: 'Falkenstein', country: 'DE', network_zone: 'eu-central' },
  server_type: {
    id: 22,
    name: 'cx22',
    cores: 2,
    memory: 4,
    disk: 40,
    cpu_type: 'shared',
    architecture: 'x86',
    prices: [priceIn('nbg1'), priceIn('fsn1')],
  },
  image: { id: 114690387, type: 'system', name: 'debian-13', description: 'Debian 13', os_flavor: 'debian' },
  public_net: {
    ipv4: { id: 7, ip: '203.0.113.7', blocked: false, dns_ptr: 'web-1.example.com' },
    ipv6: { id: 8, ip: '2001:db8::/64', blocked: false, dns_ptr: [] },
    floating_ips: [478],
    firewalls: [{ id: 38, status: 'applied' }],
  },
  private_net: [{ network: 4711, ip: '10.0.1.2', alias_ips: [], mac_address: '86:00:ff:2a:7d:e1' }],
  placement_group: { id: 897, name: 'spread', type: 'spread', servers: [42] },
  volumes: [99],
  load_balancers: [],
  backup_window: '22-02',
  rescue_enabled: false,
  locked: false,
  protection: { delete: true, rebuild: true },
  iso: null,
  ingoing_traffic: 123456,
  outgoing_traffic: null,
  included_traffic: 21990232555520,
};

/** A server whose image was deleted, without a public network, and with the location in the format used until 2025. */
const bare = {
  ...web,
  id: 43,
  name: 'db-1',
  status: 'off',
  labels: {},
  location: undefined,
  datacenter: { id: 4, name: 'hel1-dc2', location: { id: 3, name: 'hel1' }, server_types: { available: [22] } },
  image: null,
  public_net: { ipv4: null, ipv6: null, floating_ips: [], firewalls: [] },
  private_net: [],
  placement_group: null,
  volumes: [],
  backup_window: null,
  rescue_enabled: true,
};

export const serverScenario: KindScenario = {
  kind: 'hetzner.server',
  path: '/v1/servers',
  page: pagesOf('servers'),
  samples: [web, bare],
  copy: (sample, n) => ({ ...sample, id: 1_000_000 + n, name: `server-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...web, id: null },
  read: { path: '/v1/servers/{id}', answer: (server) => ({ server }) },
  lacks: ['gpuCount', 'gpuModel', 'backups', 'backupPlan', 'backupWindow', 'backupRetentionDays', 'neighborIds'].map(
    (field) => `attributes.${field}`,
  ),
};
