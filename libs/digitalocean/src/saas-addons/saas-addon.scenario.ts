import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const addon = {
  uuid: '123e4567-e89b-12d3-a456-426614174000',
  name: 'mailer',
  state: 'provisioned',
  app_name: 'Example Mail',
  app_slug: 'example_mail',
  plan_name: 'Basic Plan',
  plan_slug: 'basic_plan',
  plan_price_per_month: 10,
  has_config: true,
  metadata: [{ name: 'account', value: 'made-up-value' }],
  sso_url: 'https://mail.example.com/sso/made-up-login',
  message: 'Resource is provisioned successfully.',
};

export const saasAddonScenario: KindScenario = {
  kind: 'digitalocean.saas-addon',
  path: '/v2/add-ons/saas',
  page: wholePages('resources'),
  samples: [addon, { ...addon, uuid: numberedUuid(2), name: 'logs', plan_price_per_month: 0, state: 'suspended' }],
  copy: (sample, n) => ({ ...sample, uuid: numberedUuid(1000 + n), name: `addon-${n}` }),
  id: (row) => String(row['uuid']),
  unreadable: { ...addon, app_slug: null },
  read: { path: '/v2/add-ons/saas/{id}', answer: (resource) => ({ resource }) },
  lacks: ['region', 'createdAt', 'tags', 'relations'],
  many: 300,
};
