import { Box, Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Schemas } from '../../api/schemas.types';
import { formatMoney } from '../../fields/format-value';
import { CostSection } from './cost-section';
import { nameMonth } from './describe-money';

const MonthChart = lazy(async () => ({ default: (await import('./month-chart')).MonthChart }));

const HEIGHT = 300;

/** The totals of all months as charts, one for each currency with several months. */
export function CostMonths({ months }: { readonly months: readonly Schemas['CostMonth'][] }) {
  const currencies = [...new Set(months.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const own = months.filter((month) => month.currency === currency).toReversed();
    if (own.length < 2) return null;
    const words = own.map(({ month, amount }) => `${nameMonth(month)}: ${formatMoney(amount, currency)}`).join(', ');
    return (
      <CostSection key={currency} title={currencies.length > 1 ? `Trend (${currency})` : 'Trend'}>
        <Box h={HEIGHT} role="img" aria-label={words}>
          <Suspense fallback={<Skeleton h={HEIGHT} />}>
            <MonthChart months={own} currency={currency} height={HEIGHT} />
          </Suspense>
        </Box>
      </CostSection>
    );
  });
}
