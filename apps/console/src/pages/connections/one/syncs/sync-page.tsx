import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { isProblem } from '../../../../api/api-problem';
import { providersQuery } from '../../../../api/providers.query';
import type { Schemas } from '../../../../api/schemas.types';
import { AnchorLink } from '../../../../components/links/anchor-link';
import { Page, PageSkeleton } from '../../../../components/page/page';
import { ProblemAlert } from '../../../../components/notices/problem-alert';
import { StateBadge } from '../../../../components/labels/state-badge';
import { TimeAgo } from '../../../../components/labels/time-ago';
import { connectionQuery, syncQuery, taskStatesQuery } from '../data/connection.query';
import { describeDuration, describeCounts } from './describe-sync';
import { Disappearances } from './disappearances';
import { NoConnection } from '../header/no-connection';
import { isOpen, type SyncProgress } from './sync-progress';
import { CurrentSync } from './current-sync';
import { useRefreshConnection } from '../data/use-sync-actions';
import { useSyncProgress } from './use-sync-progress';
import { useMemo } from 'react';
import { DataTable } from '../../../../components/table/data-table';
import type { Column } from '../../../../components/table/use-table';

type Task = Schemas['SyncTaskView'];

const number = (value: number): string => value.toLocaleString('en');

const COLUMNS: readonly Column<Task>[] = [
  {
    id: 'task',
    header: 'Task',
    cell: ({ row: { original } }) => (
      <>
        <Text span inherit fw={600} display="block">
          {original.task}
        </Text>
        <Text span size="xs" c="dimmed">
          {original.kind}
        </Text>
      </>
    ),
  },
  { id: 'state', header: 'State', cell: ({ row: { original } }) => <StateBadge state={original.state} /> },
  { id: 'complete', header: 'Complete', cell: ({ row: { original } }) => (original.complete ? 'Yes' : 'No') },
  { id: 'resources', header: 'Fetched', cell: ({ row: { original } }) => number(original.resources) },
  {
    id: 'expected',
    header: 'Expected',
    cell: ({ row: { original } }) => (original.expected === null ? '' : number(original.expected)),
  },
  { id: 'counts', header: 'Changes', cell: ({ row: { original } }) => describeCounts(original) },
  {
    id: 'message',
    header: 'Message',
    cell: ({ row: { original } }) => (
      <Text span inherit display="block" maw="50ch">
        {original.message}
      </Text>
    ),
  },
];

/** The result of each task of a sync. */
export function RunReport(props: { readonly tasks: readonly Task[]; readonly progress: SyncProgress }) {
  const { tasks, progress } = props;
  const rows = useMemo(() => tasks.map((task) => ({ ...task, ...progress.tasks[task.task] })), [tasks, progress]);
  return <DataTable label="Report" columns={COLUMNS} rows={rows} rowId={({ task }) => task} minWidth={860} />;
}

const route = getRouteApi('/app/connections/$id/runs/$run');

const askedBy = ({ trigger, requestedBy }: Schemas['SyncView']): string => {
  if (trigger === 'schedule') return 'by schedule';
  return requestedBy === null ? '' : `by ${requestedBy}`;
};

/** The page of one sync with its report by task. */
export function SyncPage() {
  const { id, run: runId } = route.useParams();
  const connection = useQuery(connectionQuery(id));
  const { data: sync, error, refetch } = useQuery(syncQuery(runId));
  const refresh = useRefreshConnection(id);
  const progress = useSyncProgress(sync && isOpen(sync) ? sync.id : undefined, () => void refresh());
  if (isProblem(error, 'unknown-sync')) return <NoConnection />;
  if (!sync)
    return error ? (
      <Page title="Sync">
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </Page>
    ) : (
      <PageSkeleton />
    );
  return (
    <Page
      title="Sync"
      description={
        <AnchorLink to="/connections/$id" params={{ id }} search={{ tab: 'runs' }}>
          All syncs of {connection.data?.name ?? 'the connection'}
        </AnchorLink>
      }
    >
      <Stack gap="lg">
        <Group gap="xs">
          <StateBadge state={sync.state} />
          <Text span size="sm">
            Triggered <TimeAgo at={sync.requestedAt} /> {askedBy(sync)}
            {sync.deep && ', deep'}
            {sync.endedAt && `, took ${describeDuration(sync)}`}
          </Text>
        </Group>
        {sync.message && <Text size="sm">{sync.message}</Text>}
        {sync.state === 'awaiting-confirmation' && connection.data && (
          <Waiting runId={sync.id} connection={connection.data} />
        )}
        {isOpen(sync) && <CurrentSync sync={sync} progress={progress} />}
        <RunReport tasks={sync.tasks} progress={progress} />
      </Stack>
    </Page>
  );
}

/** What needs approval, unless a later sync has superseded it. */
function Waiting(props: { readonly runId: string; readonly connection: Schemas['ConnectionView'] }) {
  const { id, provider } = props.connection;
  const { data: states } = useQuery(taskStatesQuery(id));
  const { data: providers } = useQuery(providersQuery);
  const own = (states?.items ?? []).filter(({ runId }) => runId === props.runId);
  const tasks = providers?.items.find((each) => each.id === provider)?.tasks ?? [];
  return <Disappearances connectionId={id} states={own} tasks={tasks} />;
}
