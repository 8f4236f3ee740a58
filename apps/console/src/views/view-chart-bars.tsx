import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCatalogue } from '../catalogue/catalogue.query';
import type { Catalogue } from '../catalogue/catalogue';
import { CountBar } from '../components/links/count-bar';
import { ProblemAlert } from '../components/notices/problem-alert';
import { deriveField, type Field } from '../fields/derive-field';
import { formatValue } from '../fields/format-value';
import type { Schemas } from '../api/schemas.types';
import { groupQuery, viewList } from './view-list';
import { chartQuery, type View, type ViewChart } from './views.query';

type Amount = Schemas['ChartAmount'];

/** What a chart shows: `Monthly cost by region`. */
export function chartTitle(
  { field, measure, of, overTime }: ViewChart,
  catalogue: Catalogue,
  entity?: string | null,
): string {
  const labelOf = (name: string): string =>
    ((entity && catalogue.entityById.get(entity)?.fields[name]) || deriveField(name)).label;
  const what =
    measure === 'cost' ? (overTime ? 'Billed' : 'Cost per month') : measure === 'sum' ? labelOf(of ?? '') : 'Resources';
  return `${what} by ${overTime ? 'month' : labelOf(field ?? '').toLowerCase()}`;
}

/** A chart of a view as bars, each of which leads to the resources that it stands for. */
export function ViewChartBars({ view, chart }: { readonly view: View; readonly chart: ViewChart }) {
  const catalogue = useCatalogue();
  const { data, error, refetch } = useQuery(chartQuery(view.id, chart));
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Text c="dimmed">Loading…</Text>;
  const unit = chart.of
    ? (view.entity && catalogue.entityById.get(view.entity)?.fields[chart.of]) || undefined
    : undefined;
  const most = Math.max(0, ...data.groups.map(({ amount }) => amount));
  if (data.groups.length === 0) return <Text c="dimmed">Nothing to show.</Text>;
  return (
    <Stack gap={2}>
      {data.groups.map((group) => (
        <CountBar
          key={`${group.value} ${group.currency}`}
          {...viewList(view, groupQuery(data.field, group.value))}
          label={groupLabel(data.field, group, catalogue)}
          count={group.amount}
          most={most}
          figure={describeAmount(group, unit)}
        />
      ))}
      {data.others.map((other) => (
        <Text key={other.currency} size="sm" c="dimmed" ta="end">
          Others: {describeAmount(other, unit)}
        </Text>
      ))}
    </Stack>
  );
}

/** The title of a kind or an entity, the name of a connection, or the value. */
export function groupLabel(
  field: string | null,
  { value, label }: Pick<Schemas['ChartGroup'], 'value' | 'label'>,
  catalogue: Catalogue,
): string {
  if (value === null) return 'None';
  if (field === 'kind') return catalogue.kindByName.get(value)?.title ?? value;
  if (field === 'entity') return catalogue.entityById.get(value)?.title.many ?? value;
  return label ?? value;
}

/** An amount with its currency or unit. */
export function describeAmount({ amount, currency }: Amount, unit?: Field): string {
  if (currency !== null) return amount.toLocaleString('en', { style: 'currency', currency });
  return unit ? formatValue(amount, unit) : amount.toLocaleString('en', { maximumFractionDigits: 2 });
}
