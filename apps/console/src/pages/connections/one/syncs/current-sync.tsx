import { Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useCan } from '../../../../api/session.query';
import type { Schemas } from '../../../../api/schemas.types';
import { ProblemAlert } from '../../../../components/notices/problem-alert';
import { TimeAgo } from '../../../../components/labels/time-ago';
import type { SyncProgress } from './sync-progress';
import { useSyncActions } from '../data/use-sync-actions';

const ENDED = new Set(['success', 'warning', 'danger', 'unavailable']);

/** The progress of the current sync, with a button to cancel it. */
export function CurrentSync(props: { readonly sync: Schemas['SyncView']; readonly progress: SyncProgress }) {
  const { sync, progress } = props;
  const { cancel } = useSyncActions(sync.connectionId);
  const canCancel = useCan('operator', sync.connectionId);
  const done = sync.tasks.filter(({ task, state }) => ENDED.has(progress.tasks[task]?.state ?? state)).length;
  const resources = sync.tasks.reduce(
    (sum, { task, resources: read }) => sum + (progress.tasks[task]?.resources ?? read),
    0,
  );
  const isQueued = (progress.state ?? sync.state) === 'queued';
  return (
    <Paper withBorder p="md" component="section" aria-label="Current sync">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{isQueued ? 'Sync queued' : 'Sync running'}</Title>
          {canCancel && (
            <Button
              variant="default"
              loading={cancel.isPending}
              disabled={cancel.isSuccess}
              onClick={() => cancel.mutate(sync.id)}
            >
              {cancel.isSuccess ? 'Cancelling…' : 'Cancel'}
            </Button>
          )}
        </Group>
        <Progress value={(100 * done) / Math.max(1, sync.tasks.length)} animated aria-label="Tasks done" />
        <Text size="sm" role="status">
          {done} of {sync.tasks.length} tasks done, {resources.toLocaleString('en')} resources fetched
          {sync.deep && ', deep'}. Triggered <TimeAgo at={sync.requestedAt} />
          {sync.trigger === 'schedule' ? ' by schedule.' : '.'}
        </Text>
        {sync.waiting && (
          <Text size="sm" c="dimmed">
            {sync.waiting.reason} Since <TimeAgo at={sync.waiting.since} />
            {sync.waiting.until && (
              <>
                ; it continues <TimeAgo at={sync.waiting.until} />
              </>
            )}
            .
          </Text>
        )}
        {cancel.error && <ProblemAlert error={cancel.error} />}
      </Stack>
    </Paper>
  );
}
