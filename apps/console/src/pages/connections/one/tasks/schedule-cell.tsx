import { Button, Group, Skeleton, Stack, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useCan } from '../../../../api/session.query';
import { DueTime } from '../../../../components/labels/time-ago';
import { describeSchedule } from '../schedules/describe-schedule';
import type { TaskRow } from './task-state';
import { useChangeSchedule } from '../schedules/use-change-schedule';

const ScheduleDialog = lazy(() =>
  import('../schedules/schedule-dialog').then(({ ScheduleDialog: each }) => ({ default: each })),
);

/** The schedule of a task: on or off, how often, and the next time. */
export function ScheduleCell({ row: { connection, task, schedule } }: { readonly row: TaskRow }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const change = useChangeSchedule(connection.id, task.task);
  const canChange = useCan('operator', connection.id);
  if (connection.removedAt) return null;
  if (!schedule) return <Skeleton h={40} w={160} />;
  return (
    <Stack gap={4} align="flex-start">
      <Group gap="xs" wrap="nowrap">
        <Switch
          size="sm"
          aria-label={`Schedule for ${task.title}`}
          checked={schedule.enabled}
          disabled={!canChange || change.isPending}
          onChange={(event) => change.mutate({ enabled: event.currentTarget.checked })}
        />
        <Text span size="sm" style={{ whiteSpace: 'nowrap' }}>
          {describeSchedule(schedule)}
        </Text>
      </Group>
      <Group gap="xs" wrap="nowrap">
        <Text span size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {schedule.nextAt ? (
            <>
              Next <DueTime at={schedule.nextAt} />
            </>
          ) : (
            'Off'
          )}
        </Text>
        {canChange && (
          <Button size="compact-xs" variant="subtle" aria-label={`Change the schedule of ${task.title}`} onClick={open}>
            Change
          </Button>
        )}
      </Group>
      {change.error && (
        <Text size="xs" c="red" role="alert">
          {change.error.message}
        </Text>
      )}
      {isOpen && (
        <Suspense>
          <ScheduleDialog connectionId={connection.id} task={task} schedule={schedule} onClose={close} />
        </Suspense>
      )}
    </Stack>
  );
}
