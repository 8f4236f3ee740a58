import { Code, Group, Stack, Text, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Schemas } from '../../../../api/schemas.types';
import { useTaskGroups } from '../../../../catalogue/use-task-groups';
import { DataTable } from '../../../../components/table/data-table';
import type { Column } from '../../../../components/table/use-table';
import { ProblemAlert } from '../../../../components/notices/problem-alert';
import { BudgetLine } from '../budget/budget-line';
import { heldQuery, schedulesQuery } from '../data/connection.query';
import type { SyncProgress } from '../syncs/sync-progress';
import { ScheduleCell } from './schedule-cell';
import { TaskCounts, type TaskRow, TaskState } from './task-state';
import { useCan } from '../../../../api/session.query';
import { useSyncActions } from '../data/use-sync-actions';

const COLUMNS: readonly Column<TaskRow>[] = [
  {
    id: 'task',
    header: 'Task',
    cell: ({ row: { original } }) => (
      <>
        <Text span inherit fw={600} display="block">
          {original.task.title}
        </Text>
        <Text span size="xs" c="dimmed">
          {original.task.task}
        </Text>
      </>
    ),
  },
  { id: 'state', header: 'Last sync', cell: ({ row: { original } }) => <TaskState row={original} /> },
  { id: 'counts', header: 'Resources', cell: ({ row: { original } }) => <TaskCounts row={original} /> },
  { id: 'access', header: 'Permission', cell: ({ row: { original } }) => <Permission task={original.task} /> },
  { id: 'schedule', header: 'Schedule', cell: ({ row: { original } }) => <ScheduleCell row={original} /> },
  { id: 'sync', header: 'Action', cell: ({ row: { original } }) => <SyncTaskButton row={original} /> },
];

/** The tasks of a connection with their permissions and schedules. */
export function TaskTable(props: {
  readonly connection: Schemas['ConnectionView'];
  readonly tasks: readonly Schemas['ProviderTask'][];
  readonly states: readonly Schemas['TaskStateView'][];
  /** The current sync. */
  readonly sync: Schemas['SyncView'] | undefined;
  readonly progress: SyncProgress;
}) {
  const { connection, tasks, states, sync, progress } = props;
  const schedules = useQuery(schedulesQuery(connection.id));
  const held = useHeld(connection.id, progress);
  const rows = useMemo(
    () =>
      tasks.map((task): TaskRow => ({
        connection,
        task,
        last: states.find((state) => state.task === task.task),
        held: held && (held.find(({ value }) => value === task.kind)?.count ?? 0),
        schedule: schedules.data?.items.find((schedule) => schedule.task === task.task),
        now: sync && progress.tasks[task.task],
        wait: sync && progress.waits[task.task],
      })),
    [connection, tasks, states, held, schedules.data, sync, progress],
  );
  const groups = useTaskGroups(rows, taskOf);
  return (
    <Stack>
      {!connection.removedAt && <BudgetLine connectionId={connection.id} />}
      {schedules.error && <ProblemAlert error={schedules.error} onRetry={() => void schedules.refetch()} />}
      <DataTable
        label="Tasks"
        columns={COLUMNS}
        // Schedules change the height of rows, so the rows wait for them.
        rows={schedules.isPending ? undefined : groups.items}
        groupOf={groups.groupOf}
        rowId={({ task }) => task.task}
        minWidth={1000}
      />
    </Stack>
  );
}

const taskOf = ({ task }: TaskRow) => task;

/** The number of resources by kind, refetched whenever a task of the sync ends. */
function useHeld(connectionId: string, progress: SyncProgress) {
  const ended = Object.values(progress.tasks).filter(({ complete }) => complete !== undefined).length;
  const { data, refetch } = useQuery(heldQuery(connectionId));
  useEffect(() => {
    if (ended > 0) void refetch();
  }, [ended, refetch]);
  return data?.kinds;
}

const Permission = ({ task: { access, scopes } }: { readonly task: Schemas['ProviderTask'] }) => (
  <Stack gap={4} align="flex-start" maw={260}>
    <Code>{access}</Code>
    <Group gap="xs">
      {scopes.map(({ name, fields }) => (
        <Text key={name} span size="xs" c="dimmed" title={fields ? `Only for: ${fields.join(', ')}` : undefined}>
          {name}
          {fields && ' (for details)'}
        </Text>
      ))}
    </Group>
  </Stack>
);

/** Starts a sync of one task. */
function SyncTaskButton({ row: { connection, task } }: { readonly row: TaskRow }) {
  const { start } = useSyncActions(connection.id);
  const canSync = useCan('operator', connection.id);
  if (!canSync || connection.removedAt) return null;
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={`Sync ${task.title}`}
      loading={start.isPending}
      onClick={() => start.mutate({ tasks: [task.task] })}
    >
      Sync
    </Button>
  );
}
