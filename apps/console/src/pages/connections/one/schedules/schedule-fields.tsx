import { Checkbox, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Schemas } from '../../../../api/schemas.types';
import type { ScheduleDraft } from './schedule-draft';

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
