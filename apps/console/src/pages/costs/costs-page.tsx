import { Box, Button, Card, Group, Select, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Schemas } from '../../api/schemas.types';
import { Page, PageSkeleton } from '../../components/page/page';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { deriveField } from '../../fields/derive-field';
import { formatMoney } from '../../fields/format-value';
import { CostGroups } from './cost-groups';
import { CostSection } from './cost-section';
import { COST_GROUPS, type CostSearch } from './cost-search';
import { askedCosts, costMonthsQuery, costsQuery } from './costs.query';
import { describeChange, nameMonth } from './describe-money';
import { downloadCosts } from './download-costs';
import { NoCosts } from './no-costs';

const MonthChart = lazy(async () => ({ default: (await import('./month-chart')).MonthChart }));

const HEIGHT = 200;

const route = getRouteApi('/app/costs');

const GROUPS = COST_GROUPS.map((value) => ({ value, label: deriveField(value).label }));

/** What accounts cost, from their invoices. */
export function CostsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (change: CostSearch) => void navigate({ search: (now) => ({ ...now, ...change }) });
  const { data: costs, error, refetch } = useQuery(costsQuery(search));
  const { data: months } = useQuery(costMonthsQuery(search));
  if (!costs && !error) return <PageSkeleton />;
  return (
    <Page
      title="Costs"
      description="What was billed, from the lines of invoices. The amounts of a running month still grow."
    >
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {costs && costs.month === null && <NoCosts />}
      {costs && costs.month !== null && (
        <Stack gap="md">
          <CostFilters costs={costs} months={months?.items ?? []} onChange={narrow} search={search} />
          <Totals costs={costs} />
          <Months months={months?.items ?? []} />
          <CostGroups costs={costs} />
        </Stack>
      )}
    </Page>
  );
}

function CostFilters(props: {
  readonly costs: Schemas['Costs'];
  readonly months: readonly Schemas['CostMonth'][];
  readonly search: CostSearch;
  readonly onChange: (change: CostSearch) => void;
}) {
  const { costs, search, onChange } = props;
  const months = [...new Set([...props.months.map(({ month }) => month), costs.month ?? ''])].filter(Boolean);
  return (
    <Group align="end" gap="sm">
      <Select
        label="Month"
        data={months.map((value) => ({ value, label: nameMonth(value) }))}
        value={costs.month}
        allowDeselect={false}
        onChange={(month) => onChange({ month: month ?? undefined })}
      />
      <Select
        label="Group by"
        data={GROUPS}
        value={costs.groupBy}
        allowDeselect={false}
        onChange={(groupBy) => onChange({ groupBy: groupBy ?? undefined })}
      />
      <Button variant="default" onClick={() => void downloadCosts(askedCosts({ ...search, month: costs.month ?? '' }))}>
        Download CSV
      </Button>
    </Group>
  );
}

function Totals({ costs }: { readonly costs: Schemas['Costs'] }) {
  return (
    <SimpleGrid component="dl" m={0} cols={{ base: 1, sm: 2, lg: 4 }} spacing="md">
      {costs.totals.map(({ currency, amount, change }) => (
        <Card key={currency} withBorder p="md">
          <Text component="dt" size="sm" c="dimmed">
            {nameMonth(costs.month ?? '')}
            {costs.running && ', so far'}
          </Text>
          <Text component="dd" m={0} fz={{ base: 22, sm: 28 }} fw={700} lh={1.3}>
            {formatMoney(amount, currency)}
          </Text>
          <Text component="dd" m={0} size="sm">
            {describeChange(change, currency)} from the month before
          </Text>
        </Card>
      ))}
    </SimpleGrid>
  );
}

/** The totals of all months as charts, one for each currency. */
function Months({ months }: { readonly months: readonly Schemas['CostMonth'][] }) {
  const currencies = [...new Set(months.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const own = months.filter((month) => month.currency === currency).toReversed();
    if (own.length < 2) return null;
    const words = own.map(({ month, amount }) => `${nameMonth(month)}: ${formatMoney(amount, currency)}`).join(', ');
    return (
      <CostSection key={currency} title={currencies.length > 1 ? `By month (${currency})` : 'By month'}>
        <Box h={HEIGHT} role="img" aria-label={words}>
          <Suspense fallback={<Skeleton h={HEIGHT} />}>
            <MonthChart months={own} currency={currency} height={HEIGHT} />
          </Suspense>
        </Box>
      </CostSection>
    );
  });
}
