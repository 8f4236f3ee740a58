import { defineKind, machineSize, price, text } from '@maestro/core';
import { z } from 'zod';
import { Switch, Text } from '../rows/row-schema.js';

/** Numbers come as texts, whose form the specification does not promise. */
const Digits = z.union([z.string(), z.number()]).nullish();

/** Where the sizes are. */
export const APP_SIZES = { path: '/v2/apps/tiers/instance_sizes', items: 'instance_sizes', paging: 'whole' } as const;

/** Every size that instances of apps can have, with its price: GET /v2/apps/tiers/instance_sizes. */
export const appSizeKind = defineKind(machineSize, {
  kind: 'digitalocean.app-size',
  title: 'App sizes',
  task: 'app-size-list',
  access: 'get_all_app_sizes',
  reference: true,
  scopes: [{ name: 'app:read' }],
  list: { ...APP_SIZES, id: '/slug', readById: false },
  // Specification, `apps_instance_size`.
  row: z.object({
    slug: z.string().min(1),
    name: Text,
    cpus: Digits,
    memory_bytes: Digits,
    bandwidth_allowance_gib: Digits,
    usd_per_month: Digits,
    deprecation_intent: Switch,
  }),
  map: (row) => {
    const memory = numberOf(row.memory_bytes);
    return {
      uid: row.slug,
      name: row.slug,
      active: row.deprecation_intent !== true,
      attributes: {
        plan: text(row.name),
        vcpus: numberOf(row.cpus),
        memoryMb: memory === undefined ? undefined : memory / 1024 ** 2,
        transferGb: numberOf(row.bandwidth_allowance_gib),
        monthlyPrice: price(numberOf(row.usd_per_month), 'USD'),
        available: row.deprecation_intent !== true,
        regions: [],
      },
    };
  },
});

function numberOf(value: z.infer<typeof Digits>): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
