import { Checkbox, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { SubscriptionForm } from './subscription-dialog';

const DIGESTS = [
  { value: 'now', label: 'At once' },
  { value: 'hour', label: 'Every hour, as one message' },
  { value: 'day', label: 'Every day, as one message' },
  { value: 'week', label: 'Every week, as one message' },
];

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
}));

const GROUPS = {
  none: 'One message',
  connection: 'One for each connection',
  kind: 'One for each type of resource',
  check: 'One for each check',
  owner: 'One for each owner',
} as const;

/** The groupings of each topic, as the host has them. */
const groupsOf = (topic: string): (keyof typeof GROUPS)[] => {
  if (topic === 'budget') return ['none'];
  if (topic === 'syncs') return ['none', 'connection'];
  return ['none', 'connection', 'kind', ...(topic === 'findings' ? (['check'] as const) : []), 'owner'];
};

/** When messages are sent, and how many. */
export function WhenFields({ form }: { readonly form: SubscriptionForm }) {
  const { digest, topic, quietFrom, quietTo } = form.values;
  const isHeld = digest !== 'now' || quietFrom !== '' || quietTo !== '';
  const groups = groupsOf(topic);
  return (
    <>
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <Select
          {...{ label: 'Send', allowDeselect: false, data: DIGESTS, miw: 200 }}
          {...form.getInputProps('digest')}
        />
        {digest === 'week' && (
          <Select {...{ label: 'Day', allowDeselect: false, data: WEEKDAYS }} {...form.getInputProps('weekday')} />
        )}
        {(digest === 'day' || digest === 'week') && (
          <TextInput {...{ label: 'At', type: 'time' }} {...form.getInputProps('at')} />
        )}
      </Group>
      <Group align="flex-start" grow>
        <TextInput {...{ label: 'Quiet from', type: 'time' }} {...form.getInputProps('quietFrom')} />
        <TextInput {...{ label: 'Quiet until', type: 'time' }} {...form.getInputProps('quietTo')} />
      </Group>
      {isHeld && (
        <>
          <ZoneSelect form={form} />
          <Checkbox
            label="Still send urgent messages at once: failed and late syncs, critical findings, exceeded budgets"
            {...form.getInputProps('urgentAtOnce', { type: 'checkbox' })}
          />
        </>
      )}
      <Group align="flex-start" grow>
        {groups.length > 1 && (
          <Select
            {...{ label: 'Messages', allowDeselect: false }}
            data={groups.map((value) => ({ value, label: GROUPS[value] }))}
            {...form.getInputProps('groupBy')}
          />
        )}
        <NumberInput
          {...{ label: 'Lines of a message', min: 1, max: 100, allowDecimal: false }}
          {...form.getInputProps('maxLines')}
        />
      </Group>
    </>
  );
}

function ZoneSelect({ form }: { readonly form: SubscriptionForm }) {
  const { timeZone } = form.values;
  const zones = useMemo(
    () => [...new Set(['UTC', timeZone, ...Intl.supportedValuesOf('timeZone')])].sort(),
    [timeZone],
  );
  return (
    <Select
      {...{ label: 'Time zone', searchable: true, allowDeselect: false, data: zones, limit: 50 }}
      {...form.getInputProps('timeZone')}
    />
  );
}
