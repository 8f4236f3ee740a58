import { defineKind, known, marketplaceAddon, price, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, Switch, Text } from '../rows/row-schema.js';

/** Every service of another vendor that is paid through the account: GET /v2/add-ons/saas, in one body. */
export const saasAddonKind = defineKind(marketplaceAddon, {
  kind: 'digitalocean.saas-addon',
  task: 'saas-addon-list',
  access: 'get_all_saas_addons',
  title: 'SaaS add-ons',
  optional: true,
  scopes: [{ name: 'addon:read' }],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/add-ons',
  ids: ['uuid'],
  // People who open the address are signed in; values may be passwords of the vendor.
  secrets: ['/sso_url', '/metadata/*/value'],
  list: { path: '/v2/add-ons/saas', items: 'resources', paging: 'whole', id: '/uuid' },
  // Specification, `addons_resource`. Prices are in US dollars.
  row: z.object({
    uuid: Id,
    name: Text,
    state: Text,
    app_name: Text,
    app_slug: z.string(),
    plan_name: Text,
    plan_slug: Text,
    plan_price_per_month: Amount,
    has_config: Switch,
    message: Text,
  }),
  map: (row) => ({
    uid: row.uuid,
    name: text(row.name) ?? String(row.uuid),
    status: text(row.state),
    active: row.state === 'provisioned',
    attributes: {
      product: text(row.app_name) ?? row.app_slug,
      plan: text(row.plan_name) ?? text(row.plan_slug),
      priceMonthly: price(row.plan_price_per_month, 'USD'),
      configured: known(row.has_config),
      message: text(row.message),
    },
  }),
});
