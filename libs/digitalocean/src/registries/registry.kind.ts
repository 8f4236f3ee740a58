import { containerRegistry, defineKind, known, price, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Text } from '../rows/row-schema.js';

/** Every container registry: GET /v2/registries, in one body. An account that has none may be answered by 404 or 412. */
export const registryKind = defineKind(containerRegistry, {
  kind: 'digitalocean.registry',
  task: 'registry-list',
  access: 'get_all_registries',
  optional: true,
  scopes: [{ name: 'registry:read' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/registry',
  terraform: [{ type: 'digitalocean_container_registry', state: '{name}' }],
  // How much is stored changes with every push, and the subscription with every change of the price.
  volatile: ['/raw/storage_usage_bytes', '/raw/storage_usage_bytes_updated_at'],
  list: { path: '/v2/registries', items: 'registries', paging: 'whole', id: '/name' },
  // Specification, `multiregistry`.
  row: z.object({
    name: z.string().min(1),
    region: Text,
    created_at: Text,
    storage_usage_bytes: Amount,
    subscription: z.object({ tier: z.object({ name: Text, monthly_price_in_cents: Amount }).nullish() }).nullish(),
  }),
  map: (row) => {
    const cents = known(row.subscription?.tier?.monthly_price_in_cents);
    return {
      uid: row.name,
      name: row.name,
      region: text(row.region),
      active: true,
      createdAt: text(row.created_at),
      attributes: {
        plan: text(row.subscription?.tier?.name),
        storageBytes: known(row.storage_usage_bytes),
        monthlyCost: price(cents === undefined ? undefined : cents / 100, 'USD'),
      },
    };
  },
});
