import type { DigitalOceanAccount } from './digitalocean-account.js';

const DAY_MS = 86_400_000;

/** The first certificate needs attention soon. The others are renewed in time. */
const DAYS_LEFT = 12;
const DAYS_OF_OTHERS = 80;

/**
 * Renews the certificates of an account, all of whose dates are otherwise in the past, for a demo: the first one expires in
 * 12 days. Dates are whole days, so that a restart on the same day changes nothing.
 */
export function renewCertificates({ certificates }: Pick<DigitalOceanAccount, 'certificates'>, now: Date): void {
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  for (const [index, { id }] of [...certificates.rows()].entries()) {
    const days = (index === 0 ? DAYS_LEFT : DAYS_OF_OTHERS) + 1;
    certificates.update(id, { not_after: `${new Date(today + days * DAY_MS - 1000).toISOString().slice(0, 19)}Z` });
  }
}
