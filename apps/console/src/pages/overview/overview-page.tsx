import { SimpleGrid, Stack } from '@mantine/core';
import { Page, PageSkeleton, EmptyState } from '../../components/page/page';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { AnchorLink } from '../../components/links/anchor-link';
import { AttentionPanel } from './attention/attention-panel';
import { AtAGlance } from './attention/at-a-glance';
import { DailyChanges } from './changes/daily-changes';
import { KindBars } from './counts/kind-bars';
import { RegionSection } from './counts/region-section';
import { KeyFigures } from './key-figures';
import { OverviewConnections } from './overview-connections';
import { OverviewSection } from './overview-section';
import { SinceLastVisit } from './views/since-last-visit';
import { lazy, Suspense } from 'react';
import { Plug } from 'lucide-react';
import { useCan } from '../../api/session.query';
import { ButtonLink } from '../../components/links/button-link';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { connectionsQuery } from '../connections/connections.query';
import {
  attentionQuery,
  billedMonthsQuery,
  dailyChangesQuery,
  LIVE,
  soonExpiringQuery,
  summaryQuery,
} from './overview.query';

/** Loaded after what needs attention. */
const PinnedViews = lazy(async () => ({ default: (await import('./views/pinned-views')).PinnedViews }));

/** The inventory at a glance: what needs attention first, then counts by type and region, and recent changes. */
export function OverviewPage() {
  const { read, error, retry } = useOverview();
  if (!read && !error) return <PageSkeleton />;
  const isEmpty = read && read.connections.length === 0 && read.summary.total === 0;
  return (
    <Page title="Overview">
      {error && <ProblemAlert error={error} onRetry={retry} />}
      {isEmpty && <GettingStarted />}
      {read && !isEmpty && (
        <Stack gap="md">
          <SinceLastVisit />
          <AtAGlance attention={read.attention} expiries={read.expiries} />
          <AttentionPanel attention={read.attention} />
          <KeyFigures {...read} />
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
            <OverviewSection title="Resources by type">
              <KindBars kinds={read.summary.kinds} />
            </OverviewSection>
            <RegionSection summary={read.summary} />
          </SimpleGrid>
          <Suspense>
            <PinnedViews />
          </Suspense>
          <DailyChanges days={read.days} />
          <OverviewSection
            title="Connections"
            more={
              <AnchorLink to="/connections" size="sm">
                All connections
              </AnchorLink>
            }
          >
            <OverviewConnections connections={read.connections} held={read.summary.connections} />
          </OverviewSection>
        </Stack>
      )}
    </Page>
  );
}

/** The overview before the first connection: how to get started. */
export function GettingStarted() {
  const isAdmin = useCan('admin');
  return (
    <EmptyState
      icon={<Plug aria-hidden size={22} />}
      title="Connect your first account"
      hint={
        isAdmin
          ? 'A connection links one cloud account and its credentials. Once connected, its resources appear here.'
          : 'A connection links one cloud account and its credentials. Your token cannot create one: ask an admin, then its resources appear here.'
      }
      action={
        <ButtonLink to={isAdmin ? '/connections/new' : '/providers'} size="lg">
          {isAdmin ? 'Connect' : 'Browse providers'}
        </ButtonLink>
      }
    />
  );
}

/** All data of the overview at once, to avoid layout shifts. */
export function useOverview() {
  const summary = useQuery({ ...summaryQuery, ...LIVE });
  const daily = useQuery({ ...dailyChangesQuery, ...LIVE });
  const attention = useQuery({ ...attentionQuery, ...LIVE });
  const connections = useInfiniteQuery({ ...connectionsQuery({}), ...LIVE });
  const expiries = useQuery({ ...soonExpiringQuery, ...LIVE });
  const months = useQuery({ ...billedMonthsQuery, ...LIVE });
  const queries = [summary, daily, attention, connections, expiries, months];
  const [first] = connections.data?.pages ?? [];
  const read =
    summary.data && daily.data && attention.data && first && expiries.data && months.data
      ? {
          summary: summary.data,
          days: daily.data.items,
          attention: attention.data,
          expiries: expiries.data,
          months: months.data.items,
          connections: first.items,
          hasMore: first.nextCursor !== null,
        }
      : undefined;
  return {
    /** Undefined until everything is loaded. */
    read,
    error: queries.find((query) => query.error)?.error,
    retry: () => void Promise.all(queries.filter((query) => query.error).map((query) => query.refetch())),
  };
}
