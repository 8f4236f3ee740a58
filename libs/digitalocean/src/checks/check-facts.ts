import type { CheckPrice } from '@maestro/core';

/** The documentation of a product. */
export const docs = (product: string): string => `https://docs.digitalocean.com/products/${product}/`;

/** List prices a month (digitalocean.com/pricing). */
export const PRICES = {
  volume: { amount: 0.1, currency: 'USD', per: 'sizeGb' },
  snapshot: { amount: 0.06, currency: 'USD', per: 'sizeGb' },
  reservedIp: { amount: 5, currency: 'USD' },
  loadBalancerNode: { amount: 12, currency: 'USD', per: 'sizeUnits' },
} as const satisfies Record<string, CheckPrice>;

/** Droplets that a cluster or an autoscale pool creates and removes automatically. */
export const OF_OTHERS =
  'runs:(kind:digitalocean.kubernetes-cluster) or managed-by:(kind:digitalocean.droplet-autoscale-pool)';

const DAY_MS = 86_400_000;

/** Whether a moment is past, or at most so many days ahead. Undefined if it is not known. */
export function isWithinDays(moment: unknown, days: number, now: Date): boolean | undefined {
  const time = typeof moment === 'string' ? Date.parse(moment) : NaN;
  return Number.isNaN(time) ? undefined : time <= now.getTime() + days * DAY_MS;
}

/** The same, of what is not past yet. */
export function endsWithinDays(moment: unknown, days: number, now: Date): boolean | undefined {
  const isPast = isWithinDays(moment, 0, now);
  return isPast === undefined ? undefined : !isPast && isWithinDays(moment, days, now);
}
