import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Schemas } from '../../../../api/schemas.types';
import { DataTable } from '../../../../components/data-table';
import type { Column } from '../../../../components/use-table';
import { StateBadge } from '../../../../components/state-badge';
import { describeCounts } from './describe-counts';
import type { RunProgress } from './run-progress';

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
export function RunReport(props: { readonly tasks: readonly Task[]; readonly progress: RunProgress }) {
  const { tasks, progress } = props;
  const rows = useMemo(() => tasks.map((task) => ({ ...task, ...progress.tasks[task.task] })), [tasks, progress]);
  return <DataTable label="Report" columns={COLUMNS} rows={rows} rowId={({ task }) => task} minWidth={860} />;
}
