import { Progress, Stack, Text } from '@mantine/core';
import { StateBadge } from '../../../../components/state-badge';
import { TimeAgo } from '../../../../components/time-ago';
import type { TaskRow } from './task-row.types';

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
