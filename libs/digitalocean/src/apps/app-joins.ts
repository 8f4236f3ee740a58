import { list, type Money, price, type RestJoin } from '@maestro/core';
import { z } from 'zod';
import type { AppSpec } from './app-spec.js';

/** Databases by name, because apps name the clusters that they use: GET /v2/databases. */
export const clusters: RestJoin<{ readonly id: string }> = {
  path: '/v2/databases',
  items: 'databases',
  paging: 'whole',
  key: '/name',
  // An app keeps the name of a database that is gone.
  absent: 'none',
  row: z.object({ id: z.string() }),
  fields: ['relations.uses'],
  scope: 'database:read',
};

const Size = z.object({ usd_per_month: z.union([z.string(), z.number()]) });
type Size = z.infer<typeof Size>;

/** What instances cost: GET /v2/apps/tiers/instance_sizes. */
export const instanceSizes: RestJoin<Size> = {
  path: '/v2/apps/tiers/instance_sizes',
  items: 'instance_sizes',
  paging: 'whole',
  key: '/slug',
  row: Size,
  fields: ['attributes.monthlyCost'],
};

/**
 * What an app costs while it runs: the instances of its services and workers. Unknown where it scales by itself, or where
 * a price is not known. Jobs and functions are paid by use, and static sites are free.
 */
export function monthlyCost(
  { services, workers }: z.infer<typeof AppSpec>,
  sizeOf: (slug: string | null | undefined) => Size | undefined,
): Money | undefined {
  const costs = [...list(services), ...list(workers)].map(({ instance_size_slug, instance_count, autoscaling }) => {
    const amount = Number(sizeOf(instance_size_slug)?.usd_per_month);
    return autoscaling ? NaN : amount * (instance_count ?? 1);
  });
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  return Number.isFinite(total) ? price(Math.round(total * 100) / 100, 'USD') : undefined;
}
