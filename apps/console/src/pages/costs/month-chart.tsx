import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { useComputedColorScheme } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { formatMoney } from '../../fields/format-value';
import { nameMonth } from './describe-money';

/** A chart of the totals of months in one currency; the text beside it names the latest. */
export function MonthChart(props: {
  readonly months: readonly Schemas['CostMonth'][];
  readonly currency: string;
  readonly height: number;
}) {
  const shade = useComputedColorScheme('light') === 'dark' ? 5 : 7;
  return (
    <BarChart
      h={props.height}
      data={props.months.map(({ month, amount }) => ({ month: nameMonth(month), amount: Number(amount) }))}
      dataKey="month"
      series={[{ name: 'amount', label: 'Billed', color: `blue.${shade}` }]}
      valueFormatter={(value) => formatMoney(value, props.currency)}
      xAxisProps={{ minTickGap: 24 }}
      yAxisProps={{ width: 80 }}
      maxBarWidth={48}
      barChartProps={{ accessibilityLayer: false }}
      barProps={{ isAnimationActive: false }}
      tooltipAnimationDuration={0}
    />
  );
}
