import { type KindScenario } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const instance = {
  component_name: 'web',
  instance_name: 'web-76b84c7fb8-6p8kq',
  instance_alias: 'web-0',
  component_type: 'SERVICE',
};

export const appInstanceScenario: KindScenario = {
  kind: 'digitalocean.app-instance',
  path: '/v2/apps/{part}/instances',
  page: wholePages('instances'),
  samples: [instance, { ...instance, instance_name: 'web-76b84c7fb8-ngvpc', instance_alias: 'web-1' }],
  copy: (sample, n) => ({ ...sample, instance_name: `web-${n}` }),
  id: (row) => String(row['instance_name']),
  uid: (row, part) => `${part}/${String(row['instance_name'])}`,
  unreadable: { ...instance, component_name: null },
  lacks: ['status', 'createdAt', 'tags'],
  many: 100,
};
