import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ConnectionName } from '../../components/labels/names';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { Page, PageSkeleton } from '../../components/page/page';
import { CostFilters } from './cost-filters';
import { CostGroups } from './cost-groups';
import { CostMonths } from './cost-months';
import type { CostSearch } from './cost-search';
import { CostTotals } from './cost-totals';
import { costMonthsQuery, costsQuery } from './costs.query';
import { NoCosts } from './no-costs';
import { TopCosts } from './top-costs';

const route = getRouteApi('/app/costs');

/** What accounts cost, from their invoices. */
export function CostsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (change: CostSearch) => void navigate({ search: (now) => ({ ...now, ...change }) });
  const { data: costs, error, refetch } = useQuery(costsQuery(search));
  const { data: months } = useQuery(costMonthsQuery(search));
  if (!costs && !error) return <PageSkeleton />;
  const isNarrowed = Boolean(search.connection);
  return (
    <Page
      title="Costs"
      description="What was billed, from the lines of invoices. The amounts of a running month still grow."
    >
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {costs && costs.month === null && !isNarrowed && <NoCosts />}
      {costs && (costs.month !== null || isNarrowed) && (
        <Stack gap="md">
          <CostFilters costs={costs} months={months?.items ?? []} onChange={narrow} search={search} />
          {costs.month === null && (
            <Text size="sm">
              Nothing was billed for <ConnectionName id={search.connection ?? ''} isInText />.
            </Text>
          )}
          {costs.month !== null && (
            <>
              <CostTotals costs={costs} />
              <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
                <CostMonths months={months?.items ?? []} />
                <TopCosts search={search} />
              </SimpleGrid>
              <CostGroups costs={costs} />
            </>
          )}
        </Stack>
      )}
    </Page>
  );
}
