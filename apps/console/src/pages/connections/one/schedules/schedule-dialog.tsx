import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Schemas } from '../../../../api/schemas.types';
import { Dialog } from '../../../../components/dialog';
import { ProblemAlert } from '../../../../components/problem-alert';
import { fieldErrors } from '../../../../forms/field-errors';
import { type ScheduleDraft, toSchedule, toScheduleDraft } from './schedule-draft';
import { ScheduleFields } from './schedule-fields';
import { useChangeSchedule } from './use-change-schedule';

const FIELDS = ['cron', 'timeZone', 'intervalSeconds'];

/** Edits the schedule of a task: an interval or a cron expression. */
export function ScheduleDialog(props: {
  readonly connectionId: string;
  readonly task: Schemas['ProviderTask'];
  readonly schedule: Schemas['ScheduleView'];
  readonly onClose: () => void;
}) {
  const { task, schedule, onClose } = props;
  const change = useChangeSchedule(props.connectionId, task.task);
  const form = useForm<ScheduleDraft>({ initialValues: toScheduleDraft(schedule) });
  const save = form.onSubmit((draft) =>
    change.mutate(toSchedule(draft), {
      onSuccess: onClose,
      onError: (error) => form.setErrors(fieldErrors(error, FIELDS)),
    }),
  );
  return (
    <Dialog onClose={onClose} title={`Schedule for ${task.title}`}>
      <form onSubmit={save} noValidate>
        <Stack>
          <ScheduleFields task={task} form={form} />
          {change.error && <ProblemAlert error={change.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={change.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
