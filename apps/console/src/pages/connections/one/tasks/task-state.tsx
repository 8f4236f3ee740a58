import { Progress, Stack, Text } from '@mantine/core';
import { StateBadge } from '../../../../components/labels/state-badge';
import { TimeAgo } from '../../../../components/labels/time-ago';
import type { Schemas } from '../../../../api/schemas.types';
import type { LimitWait, TaskProgress } from '../syncs/sync-progress';
import { countsInWords, describeCounts } from '../syncs/describe-sync';

/** The last result or current state of a task, with its message. */
export function TaskState({ row: { connection, last, now, wait } }: { readonly row: TaskRow }) {
  const state = now?.state ?? last?.state;
  if (state === undefined)
    return (
      <Text span inherit c="dimmed">
        Never synced
      </Text>
    );
  if (state === 'running' || state === 'pending') return <Running now={now} wait={wait} />;
  const message = now?.message ?? last?.message;
  const isComplete = now?.complete ?? last?.complete ?? false;
  const endedAt = last?.endedAt;
  return (
    <Stack gap={4} align="flex-start" miw={130} maw="44ch">
      <StateBadge state={state} />
      {message && <Text size="sm">{message === connection.statusMessage ? 'For the reason above.' : message}</Text>}
      <Text size="xs" c="dimmed">
        {!isComplete && 'Incomplete: nothing was marked as deleted. '}
        {endedAt && <TimeAgo at={endedAt} />}
      </Text>
    </Stack>
  );
}

function Running({ now, wait }: Pick<TaskRow, 'now' | 'wait'>) {
  const isKnown = now?.expected !== null && now?.expected !== undefined && now.expected > 0;
  return (
    <Stack gap={4} w={200}>
      <StateBadge state="running" />
      {isKnown && (
        <Progress value={(100 * now.resources) / (now.expected ?? 1)} animated aria-label="Resources fetched" />
      )}
      {now && (
        <Text size="xs" c="dimmed">
          {now.pages.toLocaleString('en')} {now.pages === 1 ? 'page' : 'pages'}
        </Text>
      )}
      {wait && (
        <Text size="xs">
          Rate limited by the provider, continues <TimeAgo at={wait.until} />
        </Text>
      )}
    </Stack>
  );
}

/** One task of a connection with its last result, current progress and schedule. */
export interface TaskRow {
  readonly connection: Schemas['ConnectionView'];
  readonly task: Schemas['ProviderTask'];
  /** Undefined if it never ran. */
  readonly last: Schemas['TaskStateView'] | undefined;
  /** The number of resources of its kind in the inventory; undefined while loading. */
  readonly held: number | undefined;
  readonly schedule: Schemas['ScheduleView'] | undefined;
  /** Only while it is running. */
  readonly now: TaskProgress | undefined;
  readonly wait: LimitWait | undefined;
}

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
