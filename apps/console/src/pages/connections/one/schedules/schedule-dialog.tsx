import { Checkbox, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import type { Schemas } from '../../../../api/schemas.types';
import { FormDialog } from '../../../../components/page/form-dialog';
import { fieldErrors } from '../../../../forms/field-errors';
import { ScheduleCost } from '../budget/schedule-cost';
import { useChangeSchedule } from './use-change-schedule';

/** The values of the schedule form. */
export interface ScheduleDraft {
  readonly way: 'cron' | 'interval';
  readonly cron: string;
  readonly timeZone: string;
  /** Empty if the input is empty. */
  readonly minutes: number | '';
  readonly deep: boolean;
}

const HOUR = 60;

/** Initial form values; the unused alternative gets a default. */
export const toScheduleDraft = (schedule: Schemas['ScheduleView']): ScheduleDraft => ({
  way: schedule.cron === null ? 'interval' : 'cron',
  cron: schedule.cron ?? '0 * * * *',
  timeZone: schedule.timeZone,
  minutes: schedule.intervalSeconds === null ? HOUR : Math.max(1, Math.round(schedule.intervalSeconds / 60)),
  deep: schedule.deep,
});

/** The draft as the API expects it. Saving a schedule also enables it. */
export function toSchedule({ way, cron, timeZone, minutes, deep }: ScheduleDraft): Schemas['ScheduleChangeDto'] {
  const timing = way === 'cron' ? { cron: cron.trim(), timeZone } : { intervalSeconds: Number(minutes) * 60 };
  return { ...timing, deep, enabled: true };
}

const WAYS = [
  { value: 'interval', label: 'Interval' },
  { value: 'cron', label: 'Cron' },
];

const ZONES = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];

/** The fields of a schedule: an interval, or a cron expression in a time zone. */
export function ScheduleFields(props: {
  readonly task: Schemas['ProviderTask'];
  readonly form: UseFormReturnType<ScheduleDraft>;
}) {
  const { task, form } = props;
  return (
    <>
      <SegmentedControl aria-label="Schedule type" data={WAYS} {...form.getInputProps('way')} />
      {form.values.way === 'cron' ? (
        <>
          <TextInput
            label="Cron expression"
            description={`Five fields: minute, hour, day of month, month, day of week. Default: ${task.schedule ?? 'none'}.`}
            required
            {...form.getInputProps('cron')}
          />
          <Select label="Time zone" data={ZONES} searchable allowDeselect={false} {...form.getInputProps('timeZone')} />
        </>
      ) : (
        <NumberInput
          label="Interval in minutes"
          required
          min={1}
          allowDecimal={false}
          {...form.getInputProps('minutes')}
          error={form.errors['intervalSeconds']}
        />
      )}
      {task.deep && (
        <Checkbox label="Deep" description={task.deep} {...form.getInputProps('deep', { type: 'checkbox' })} />
      )}
    </>
  );
}

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
    <FormDialog onClose={onClose} title={`Schedule for ${task.title}`} onSubmit={save} work={change}>
      <ScheduleFields task={task} form={form} />
      <ScheduleCost connectionId={props.connectionId} task={task.task} schedule={toSchedule(form.values)} />
    </FormDialog>
  );
}
