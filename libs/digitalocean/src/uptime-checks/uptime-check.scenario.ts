import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const site = {
  id: '5a4981aa-9653-4bd1-bef5-d6bff52042e4',
  name: 'Landing page check',
  type: 'https',
  target: 'https://www.example.com/health',
  regions: ['us_east', 'eu_west'],
  enabled: true,
};

// The first and the last watch addresses of the droplets and the load balancers.
export const uptimeCheckScenario: KindScenario = {
  kind: 'digitalocean.uptime-check',
  path: '/v2/uptime/checks',
  page: pagesOf('checks'),
  samples: [
    { ...site, id: '4de7ac8b-495b-4884-9a69-1050c6793cd6', name: 'web-1', type: 'ping', target: '203.0.113.7' },
    site,
    {
      ...site,
      id: '7d9e6f0a-7d7b-4b8e-9b0e-9b6c1a9f2c11',
      name: 'balancer',
      type: 'ping',
      target: '203.0.113.32',
      enabled: false,
    },
  ],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(n), name: `check-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...site, id: null },
  read: { path: '/v2/uptime/checks/{id}', answer: (check) => ({ check }) },
  lacks: ['region', 'status', 'createdAt', 'tags'],
};
