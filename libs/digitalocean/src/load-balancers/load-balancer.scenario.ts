import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const regional = {
  id: '4de7ac8b-495b-4884-9a69-1050c6793cd6',
  name: 'lb-web',
  ip: '203.0.113.32',
  ipv6: '2001:db8::32',
  type: 'REGIONAL',
  size: 'lb-small',
  size_unit: 3,
  status: 'active',
  algorithm: 'round_robin',
  created_at: '2026-02-04T21:44:36Z',
  forwarding_rules: [
    {
      entry_protocol: 'https',
      entry_port: 443,
      target_protocol: 'http',
      target_port: 80,
      certificate_id: '892071a0-bb95-49bc-8021-3afd67a210bf',
      tls_passthrough: false,
    },
  ],
  redirect_http_to_https: true,
  region: { slug: 'nyc3', name: 'New York 3', available: true, sizes: [] },
  vpc_uuid: 'c33931f2-a26a-4e61-b85c-4e95a2ec431b',
  project_id: '4e1bfbc3-dc3e-41f2-a18f-1b4d7ba71679',
  droplet_ids: [3164494, 3164495],
  tag: 'web',
};

const global = {
  ...regional,
  id: 'a0ec9526-ab1a-404d-a0ec-9526a0ec9526',
  name: 'lb-global',
  type: 'GLOBAL',
  region: null,
};

const domain = {
  name: 'www.example.com',
  is_managed: true,
  certificate_id: '892071a0-bb95-49bc-8021-3afd67a210bf',
  verification_error_reasons: [],
  ssl_validation_error_reasons: [],
};

export const loadBalancerScenario: KindScenario = {
  kind: 'digitalocean.load-balancer',
  path: '/v2/load_balancers',
  page: pagesOf('load_balancers'),
  samples: [
    regional,
    { ...global, target_load_balancer_ids: [regional.id], domains: [domain], droplet_ids: [], tag: '' },
  ],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(n), name: `lb-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...regional, id: '' },
  read: { path: '/v2/load_balancers/{id}', answer: (row) => ({ load_balancer: row }) },
  lacks: ['tags'],
};
