import { Stack, Text } from '@mantine/core';
import { countsInWords, describeCounts } from '../syncs/describe-counts';
import type { TaskRow } from './task-row.types';

const number = (value: number): string => value.toLocaleString('en');

/** The number of resources of a task's kind in the inventory, and what the last sync fetched and changed. */
export function TaskCounts({ row: { last, now, held } }: { readonly row: TaskRow }) {
  const counts = now ?? last;
  if (!counts) return null;
  const isWhole = !now && (last?.complete ?? false);
  const found = {
    gone: last?.gone ?? 0,
    unreadable: last?.unreadable ?? 0,
    ...(now ? {} : { awaiting: last?.awaiting, skipped: last?.skipped }),
    ...counts,
  };
  return (
    <Stack gap={2}>
      {held !== undefined && (
        <Text span inherit style={{ whiteSpace: 'nowrap' }}>
          {number(held)}
        </Text>
      )}
      <Text span size="xs" c="dimmed">
        {isWhole ? describeCounts(found) : [readOf(counts), ...countsInWords(found)].join(', ')}
      </Text>
    </Stack>
  );
}

/** An incomplete listing shows what was fetched, not what exists. */
function readOf({ resources, expected }: { readonly resources: number; readonly expected: number | null }): string {
  const isShort = expected !== null && expected > resources;
  return isShort ? `${number(resources)} of ${number(expected)} fetched` : `${number(resources)} fetched`;
}
