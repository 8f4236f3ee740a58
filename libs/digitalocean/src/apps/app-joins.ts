import { list, type Money, price, type RestJoin } from '@maestro/core';
import { z } from 'zod';
import { APP_SIZES } from '../app-sizes/app-size.kind.js';
import type { AppSpec } from './app-spec.js';

/** Database clusters by name, which is how apps refer to them: GET /v2/databases. */
export const databases: RestJoin<{ readonly id: string }> = {
  path: '/v2/databases',
  items: 'databases',
  paging: 'whole',
  key: '/name',
  // An app may still have the name of a database that was deleted.
  absent: 'none',
  row: z.object({ id: z.string() }),
  fields: ['relations.uses'],
  scope: 'database:read',
};

const Size = z.object({ usd_per_month: z.union([z.string(), z.number()]) });
type Size = z.infer<typeof Size>;

/** What instances cost: GET /v2/apps/tiers/instance_sizes. */
export const instanceSizes: RestJoin<Size> = {
  ...APP_SIZES,
  kind: 'digitalocean.app-size',
  key: '/slug',
  row: Size,
  fields: ['attributes.monthlyCost'],
};

/**
 * The monthly cost of the instances of an app's services and workers. Undefined if one of them scales automatically or
 * has no known price. Jobs and functions are billed by use, and development databases and static sites are not included.
 */
export function monthlyCost(
  { services, workers }: z.infer<typeof AppSpec>,
  sizeOf: (slug: string | null | undefined) => Size | undefined,
): Money | undefined {
  const costs = [...list(services), ...list(workers)].map(({ instance_size_slug, instance_count, autoscaling }) =>
    autoscaling ? NaN : Number(sizeOf(instance_size_slug)?.usd_per_month) * (instance_count ?? 1),
  );
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  return Number.isFinite(total) ? price(Math.round(total * 100) / 100, 'USD') : undefined;
}
