import { SimpleGrid, Stack } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Plug } from 'lucide-react';
import { ButtonLink } from '../../components/button-link';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { PageSkeleton } from '../../components/page-skeleton';
import { ProblemAlert } from '../../components/problem-alert';
import { connectionsQuery } from '../connections/connections.query';
import { ConnectionTable } from '../connections/connection-table';
import { DailyChanges } from './daily-changes';
import { EntityCards } from './entity-cards';
import { OverviewSection } from './overview-section';
import { dailyChangesQuery, summaryQuery } from './overview.query';
import { RegionBars } from './region-bars';

/** What there is, at a glance. */
export function OverviewPage() {
  const summary = useQuery(summaryQuery);
  const daily = useQuery(dailyChangesQuery);
  const connections = useInfiniteQuery(connectionsQuery({}));
  const error = summary.error ?? connections.error ?? daily.error;
  const rows = connections.data?.pages[0]?.items;
  if (error)
    return (
      <Page title="Overview">
        <ProblemAlert
          error={error}
          onRetry={() => void Promise.all([summary.refetch(), connections.refetch(), daily.refetch()])}
        />
      </Page>
    );
  if (!summary.data || !daily.data || !rows) return <PageSkeleton />;
  if (rows.length === 0 && summary.data.total === 0) return <Nothing />;
  return (
    <Page title="Overview">
      <Stack gap="xl">
        <EntityCards counts={summary.data.entities} />
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="xl">
          <OverviewSection title="By region">
            <RegionBars counts={summary.data.regions} />
          </OverviewSection>
          <OverviewSection title="What changed, by day">
            <DailyChanges days={daily.data.items} />
          </OverviewSection>
        </SimpleGrid>
        <OverviewSection title="Connections" link={{ to: '/connections', label: 'All connections' }}>
          <ConnectionTable rows={rows} />
        </OverviewSection>
      </Stack>
    </Page>
  );
}

const Nothing = () => (
  <Page title="Overview">
    <EmptyState
      icon={<Plug aria-hidden size={18} />}
      title="Start with a connection"
      hint="A connection is one account at a provider. Once it is there, everything the account holds shows up here."
      action={<ButtonLink to="/connections">Go to the connections</ButtonLink>}
    />
  </Page>
);
