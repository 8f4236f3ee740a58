import { Code, Text } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/use-table';
import { describeSchedule } from '../connections/one/schedules/describe-schedule';
import { TaskReading } from './task-reading';
import { TaskScopes } from './task-scopes';

type Task = Schemas['ProviderTask'];

const COLUMNS: readonly Column<Task>[] = [
  {
    id: 'task',
    header: 'Task',
    cell: ({ row: { original } }) => (
      <>
        <Text span inherit fw={600} display="block">
          {original.title}
        </Text>
        <Text span size="xs" c="dimmed">
          {original.task}
        </Text>
      </>
    ),
  },
  { id: 'access', header: 'Access', cell: ({ row: { original } }) => <Code>{original.access}</Code> },
  { id: 'scopes', header: 'Required permissions', cell: ({ row: { original } }) => <TaskScopes task={original} /> },
  { id: 'reading', header: 'Reads', cell: ({ row: { original } }) => <TaskReading task={original} /> },
  {
    id: 'schedule',
    header: 'Schedule',
    cell: ({ row: { original } }) => (
      <Text span inherit display="block" miw={110}>
        {original.schedule
          ? describeSchedule({ cron: original.schedule, timeZone: 'UTC', intervalSeconds: null })
          : 'On demand only'}
      </Text>
    ),
  },
];

/** The tasks of a provider: permissions, what is read, and default schedules. */
export function TaskList({ provider }: { readonly provider: Schemas['ProviderView'] }) {
  return (
    <DataTable
      label={`Tasks of ${provider.title}`}
      columns={COLUMNS}
      rows={provider.tasks}
      rowId={({ kind }) => kind}
      minWidth={960}
      verticalAlign="top"
    />
  );
}
