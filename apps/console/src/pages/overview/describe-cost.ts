import type { Schemas } from '../../api/schemas.types';
import { formatMoney } from '../../fields/format-value';

type Cost = Pick<Schemas['SummaryCost'], 'monthly'>;

/** The known prices of a month, one sum for each currency: `$24.00 + €3.50`. Undefined where no price is known. */
export const describeCost = ({ monthly }: Cost): string | undefined =>
  monthly.length === 0 ? undefined : monthly.map(({ amount, currency }) => formatMoney(amount, currency)).join(' + ');

/** The same in whole units, for a figure: `$24 + €4`. */
export const describeWholeCost = ({ monthly }: Cost): string | undefined =>
  monthly.length === 0
    ? undefined
    : monthly
        .map(({ amount, currency }) =>
          amount.toLocaleString('en', { style: 'currency', currency, maximumFractionDigits: 0 }),
        )
        .join(' + ');
