import { Group, Progress, Stack, Text } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { STATES } from '../../components/states';

type Day = Schemas['DayOfChanges'];

const TYPES = ['created', 'changed', 'gone', 'returned'] as const;

const DATE = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric', timeZone: 'UTC' });

const totalOf = (day: Day): number => TYPES.reduce((sum, type) => sum + day[type], 0);

/** How much happened on the days on which something did. The bars show what the words beneath them say. */
export function DailyChanges({ days }: { readonly days: readonly Day[] }) {
  const eventful = days.filter((day) => totalOf(day) > 0);
  const most = Math.max(1, ...eventful.map(totalOf));
  if (eventful.length === 0) return <Text c="dimmed">Syncs have seen no change in the last days.</Text>;
  return (
    <Stack gap="xs">
      {eventful.map((day) => (
        <Group key={day.date} gap="sm" wrap="nowrap" align="flex-start">
          <Text size="sm" w={90}>
            {DATE.format(new Date(day.date))}
          </Text>
          <Stack gap={2} flex={1}>
            <Progress.Root aria-hidden mt={6}>
              {TYPES.map((type) => (
                <Progress.Section key={type} value={(100 * day[type]) / most} color={STATES[type].color} />
              ))}
            </Progress.Root>
            <Text size="xs" c="dimmed">
              {TYPES.filter((type) => day[type] > 0)
                .map((type) => `${day[type].toLocaleString('en')} ${STATES[type].label.toLowerCase()}`)
                .join(', ')}
            </Text>
          </Stack>
        </Group>
      ))}
    </Stack>
  );
}
