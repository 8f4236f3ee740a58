import '@mantine/charts/styles.css';
import { BarChart, LineChart } from '@mantine/charts';
import { useComputedColorScheme } from '@mantine/core';
import type { ChartData } from './chart-data';

/** A chart of one number column; the table has the same data. */
export function ResultChart(props: {
  readonly data: ChartData;
  readonly name: string;
  /** In pixels. */
  readonly height: number;
}) {
  const { data, name, height } = props;
  const shade = useComputedColorScheme('light') === 'dark' ? 5 : 7;
  const shared = {
    h: height,
    data: [...data.points],
    dataKey: 'label',
    series: [{ name: 'value', label: name, color: `blue.${shade}` }],
    valueFormatter: (value: number) => value.toLocaleString('en'),
    xAxisProps: { minTickGap: 24 },
    yAxisProps: { width: 80 },
    tooltipAnimationDuration: 0,
  };
  if (data.type === 'line')
    return (
      <LineChart
        {...shared}
        withDots={data.points.length < 60}
        lineChartProps={{ accessibilityLayer: false }}
        lineProps={{ isAnimationActive: false }}
      />
    );
  return (
    <BarChart
      {...shared}
      maxBarWidth={48}
      barChartProps={{ accessibilityLayer: false }}
      barProps={{ isAnimationActive: false }}
    />
  );
}
