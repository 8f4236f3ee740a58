import type { Schemas } from '../../api/schemas.types';
import { formatMoney } from '../../fields/format-value';

type Cost = Pick<Schemas['SummaryCost'], 'monthly'>;

/** The sum of known monthly prices by currency: `$24.00 + €3.50`. Undefined if none is known. */
export const describeCost = ({ monthly }: Cost): string | undefined =>
  monthly.length === 0 ? undefined : monthly.map(({ amount, currency }) => formatMoney(amount, currency)).join(' + ');

/** As {@link describeCost}, rounded to whole units: `$24 + €4`. */
export const describeWholeCost = ({ monthly }: Cost): string | undefined =>
  monthly.length === 0
    ? undefined
    : monthly
        .map(({ amount, currency }) =>
          amount.toLocaleString('en', { style: 'currency', currency, maximumFractionDigits: 0 }),
        )
        .join(' + ');
