import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const AT = '/settings/suppressions';

const backups = {
  id: '760e09ef-dc84-11e8-981e-3cfdfeaae002',
  rule_uuid: '460e09ef-dc84-11e8-981e-3cfdfeaae000',
  rule_name: 'Droplet Backups Not Enabled',
  resource_id: '3164494',
  resource_type: 'Droplet',
};

export const securitySuppressionScenario: KindScenario = {
  kind: 'digitalocean.security-suppression',
  path: '/v2/security/settings',
  page: {
    ...pagesOf('resources'),
    rows: `${AT}/resources`,
    frame: { tier_coverage: { basic: { resources: ['do:droplet:3164494'], tags: ['web'] } }, plan_downgrades: {} },
    total: `${AT}/meta/total`,
    next: { at: `${AT}/links/pages/next`, as: 'url' },
  },
  samples: [backups],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(n) }),
  id: (row) => String(row['id']),
  unreadable: { ...backups, id: null },
  lacks: ['region', 'status', 'createdAt', 'tags'],
};
