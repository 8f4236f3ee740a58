import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const SCAN = '497dcba3-ecbf-4587-a2dd-5eb0665e6880';

const exposed = {
  rule_uuid: '760e09ef-dc84-11e8-981e-3cfdfeaae001',
  name: 'All Firewall Ports Exposed to a Source',
  details: 'A firewall allows traffic on all ports.',
  found_at: '2026-11-04T00:00:00Z',
  severity: 'CRITICAL',
  business_impact: 'Internal services can be reached from outside.',
  technical_details: 'The rule allows the ports 1 to 65535.',
  mitigation_steps: [{ step: 1, title: 'Narrow the rule', description: 'Allow only the ports that are needed.' }],
  affected_resources_count: 1,
};

const { total: _total, next: _next, ...pages } = pagesOf('findings');

export const securityFindingScenario: KindScenario = {
  kind: 'digitalocean.security-finding',
  path: '/v2/security/scans/latest',
  page: {
    ...pages,
    rows: '/scan/findings',
    frame: { scan: { id: SCAN, status: 'COMPLETED', created_at: '2026-11-04T00:00:00Z' } },
  },
  samples: [exposed],
  copy: (sample, n) => ({ ...sample, rule_uuid: numberedUuid(n), name: `rule ${n}` }),
  id: (row) => String(row['rule_uuid']),
  unreadable: { ...exposed, rule_uuid: null },
  details: [
    {
      path: `/v2/security/scans/${SCAN}/findings/{id}/affected_resources`,
      // With a total, which the API does not tell, because every page is answered alike.
      answer: () => ({
        affected_resources: [{ urn: 'do:droplet:3164494', name: 'web-1', type: 'Droplet' }],
        meta: { total: 1 },
      }),
    },
  ],
  lacks: ['region', 'createdAt', 'tags'],
};
