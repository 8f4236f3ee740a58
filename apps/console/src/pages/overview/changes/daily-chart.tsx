import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { useComputedColorScheme } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { STATES } from '../../../components/labels/state-badge';
import { CHANGE_TYPES } from '../../changes/changes.query';

const DATE = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric', timeZone: 'UTC' });

/** A chart of changes by day; the table beside it has the same data. */
export function DailyChart(props: { readonly days: readonly Schemas['DayOfChanges'][]; readonly height: number }) {
  const shade = useComputedColorScheme('light') === 'dark' ? 5 : 7;
  const series = CHANGE_TYPES.filter((type) => props.days.some((day) => day[type] > 0)).map((type) => ({
    name: type,
    label: STATES[type].label,
    color: `${type === 'returned' ? 'teal' : STATES[type].color}.${shade}`,
  }));
  return (
    <BarChart
      h={props.height}
      data={props.days.map((day) => ({ ...day, date: DATE.format(new Date(day.date)) }))}
      dataKey="date"
      type="stacked"
      series={series}
      withLegend
      legendProps={{ verticalAlign: 'bottom', height: 36, itemSorter: null }}
      valueFormatter={(value) => value.toLocaleString('en')}
      xAxisProps={{ minTickGap: 24, interval: 'equidistantPreserveStart' }}
      yAxisProps={{ allowDecimals: false, width: 44 }}
      // The text and the table are the accessible alternatives.
      barChartProps={{ accessibilityLayer: false }}
      barProps={{ isAnimationActive: false }}
      tooltipAnimationDuration={0}
    />
  );
}
