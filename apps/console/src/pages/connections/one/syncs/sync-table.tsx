import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { History } from 'lucide-react';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { Schemas } from '../../../../api/schemas.types';
import { AnchorLink } from '../../../../components/links/anchor-link';
import { DataTable } from '../../../../components/table/data-table';
import type { Column } from '../../../../components/table/use-table';
import { EmptyState } from '../../../../components/page/page';
import { ProblemAlert } from '../../../../components/notices/problem-alert';
import { StateBadge } from '../../../../components/labels/state-badge';
import { TimeAgo } from '../../../../components/labels/time-ago';
import { describeCounts, describeDuration } from './describe-sync';
import { ShowMoreButton } from '../../../../components/inputs/show-more-button';

const COUNTS = ['resources', 'created', 'changed', 'gone', 'unreadable', 'skipped', 'awaiting'] as const;

type Counted = Pick<Schemas['SyncTaskView'], (typeof COUNTS)[number] | 'complete'>;

type Sums = Readonly<Record<(typeof COUNTS)[number], number>>;

/** The sums over all tasks of a sync; complete only if every listing was. */
export const sumOf = ({ tasks }: { readonly tasks: readonly Counted[] }): Sums & { readonly complete: boolean } => ({
  ...(Object.fromEntries(COUNTS.map((name) => [name, tasks.reduce((sum, task) => sum + task[name], 0)])) as Sums),
  complete: tasks.every(({ complete }) => complete),
});

type Sync = Schemas['SyncView'];
const triggerOf = ({ trigger, requestedBy }: Sync): string =>
  trigger === 'schedule' ? 'Schedule' : requestedBy === null ? 'API' : `API (${requestedBy})`;

const COLUMNS: readonly Column<Sync>[] = [
  {
    id: 'requestedAt',
    header: 'When',
    cell: ({ row: { original } }) => (
      <AnchorLink to="/connections/$id/runs/$run" params={{ id: original.connectionId, run: original.id }} inherit>
        <TimeAgo at={original.requestedAt} />
      </AnchorLink>
    ),
  },
  { id: 'state', header: 'State', cell: ({ row: { original } }) => <StateBadge state={original.state} /> },
  {
    id: 'trigger',
    header: 'Trigger',
    cell: ({ row: { original } }) => `${triggerOf(original)}${original.deep ? ', deep' : ''}`,
  },
  { id: 'tasks', header: 'Tasks', cell: ({ row: { original } }) => original.tasks.length },
  {
    id: 'resources',
    header: 'Resources',
    cell: ({ row: { original } }) => (
      <>
        {sumOf(original).resources.toLocaleString('en')}{' '}
        <Text span size="xs" c="dimmed">
          {describeCounts(sumOf(original))}
        </Text>
      </>
    ),
  },
  { id: 'took', header: 'Duration', cell: ({ row: { original } }) => describeDuration(original) },
];

/** The syncs of a connection, newest first, with links to their reports. */
export function SyncTable(props: { readonly syncs: UseInfiniteQueryResult<InfiniteData<Schemas['SyncPage']>> }) {
  const { data, error, refetch } = props.syncs;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items), [data]);
  if (error && !rows) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (rows?.length === 0)
    return (
      <EmptyState
        icon={<History aria-hidden size={18} />}
        title="No syncs yet"
        hint="Start one with “Sync all” above."
      />
    );
  return (
    <Stack>
      <DataTable label="Syncs" columns={COLUMNS} rows={rows} rowId={({ id }) => id} minWidth={760} />
      <ShowMoreButton list={props.syncs} />
    </Stack>
  );
}
