import type { Schemas } from '../../../../api/schemas.types';

type Budget = Schemas['ConnectionBudget'];

const COUNT = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const SMALL = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });
const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumSignificantDigits: 2 });

/** A number of requests, which may be a fraction: `8,136`, `0.14`. */
export const formatRequests = (count: number): string => (count >= 10 ? COUNT : SMALL).format(count);

/** `8,136 requests a day, 6.8% of the provider's limit` */
export function describeBudget({
  requestsPerDay,
  shareOfLimit,
}: Pick<Budget, 'requestsPerDay' | 'shareOfLimit'>): string {
  const requests = `${formatRequests(requestsPerDay)} ${requestsPerDay === 1 ? 'request' : 'requests'} a day`;
  return shareOfLimit === null ? requests : `${requests}, ${PERCENT.format(shareOfLimit)} of the provider’s limit`;
}
