import { Stack, Text } from '@mantine/core';
import { describeCounts } from './describe-counts';
import type { TaskRow } from './task-row.types';

/** How many resources a task read, and what of them was new. */
export function TaskCounts({ row: { last, now } }: { readonly row: TaskRow }) {
  const counts = now ?? last;
  if (!counts) return null;
  const { resources, expected } = counts;
  const isShort = expected !== null && expected > resources;
  return (
    <Stack gap={2}>
      <Text span inherit style={{ whiteSpace: 'nowrap' }}>
        {resources.toLocaleString('en')}
        {isShort && ` of ${expected.toLocaleString('en')}`}
      </Text>
      <Text span size="xs" c="dimmed">
        {describeCounts({ gone: last?.gone ?? 0, unreadable: last?.unreadable ?? 0, ...counts })}
      </Text>
    </Stack>
  );
}
