import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ApiProblem } from '../../../api/api-problem';
import { AnchorLink } from '../../../components/anchor-link';
import { Page } from '../../../components/page';
import { PageSkeleton } from '../../../components/page-skeleton';
import { ProblemAlert } from '../../../components/problem-alert';
import { StateBadge } from '../../../components/state-badge';
import { TimeAgo } from '../../../components/time-ago';
import { connectionQuery, runQuery } from './connection.queries';
import { describeDuration } from './describe-duration';
import { NoConnection } from './no-connection';
import { RunReport } from './run-report';
import { isOpen } from './run-states';
import { UnderWay } from './under-way';
import { useRefreshConnection } from './use-refresh-connection';
import { useRunProgress } from './use-run-progress';

const route = getRouteApi('/app/connections/$id/runs/$run');

/** One run of a connection: its report, task by task. */
export function RunPage() {
  const { id, run: runId } = route.useParams();
  const connection = useQuery(connectionQuery(id));
  const { data: run, error, refetch } = useQuery(runQuery(runId));
  const refresh = useRefreshConnection(id);
  const progress = useRunProgress(run && isOpen(run) ? run.id : undefined, () => void refresh());
  if (error instanceof ApiProblem && [400, 404].includes(error.status)) return <NoConnection />;
  if (!run)
    return error ? (
      <Page title="Run">
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </Page>
    ) : (
      <PageSkeleton />
    );
  return (
    <Page
      title="Run"
      description={
        <AnchorLink to="/connections/$id" params={{ id }} search={{ tab: 'runs' }}>
          All runs of {connection.data?.name ?? 'the connection'}
        </AnchorLink>
      }
    >
      <Stack gap="lg">
        <Group gap="xs">
          <StateBadge state={run.state} />
          <Text span size="sm">
            Asked for <TimeAgo at={run.requestedAt} /> {run.trigger === 'schedule' ? 'by its schedule' : ''}
            {run.deep && ', deep'}
            {run.endedAt && `, took ${describeDuration(run)}`}
          </Text>
        </Group>
        {run.message && <Text size="sm">{run.message}</Text>}
        {isOpen(run) && <UnderWay run={run} progress={progress} />}
        <RunReport tasks={run.tasks} progress={progress} />
      </Stack>
    </Page>
  );
}
