import { formatMoney } from '../../fields/format-value';

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `November 2026` for `2026-11`. */
export const nameMonth = (month: string): string => MONTH.format(new Date(`${month}-01T00:00:00Z`));

/** `+$3.20`, `-$3.20`, or `no change`. */
export function describeChange(change: string, currency: string): string {
  if (Number(change) === 0) return 'no change';
  return `${change.startsWith('-') ? '' : '+'}${formatMoney(change, currency)}`;
}

const SHARE = new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Smaller ones are not shown as nothing. */
const SMALLEST_SHARE = 0.001;

/** `12.5%`, or a dash where nothing was billed in all. */
export function describeShare(share: number | null): string {
  if (share === null) return '—';
  return share > 0 && share < SMALLEST_SHARE ? '< 0.1%' : SHARE.format(share);
}
