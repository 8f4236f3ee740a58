import { Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useCan } from '../../../../api/session.query';
import type { Schemas } from '../../../../api/schemas.types';
import { ProblemAlert } from '../../../../components/notices/problem-alert';
import { TimeAgo } from '../../../../components/labels/time-ago';
import type { RunProgress } from './run-progress';
import { useSyncActions } from '../data/use-sync-actions';

const ENDED = new Set(['success', 'warning', 'danger', 'unavailable']);

/** The progress of the current sync, with a button to cancel it. */
export function CurrentSync(props: { readonly run: Schemas['SyncView']; readonly progress: RunProgress }) {
  const { run, progress } = props;
  const { cancel } = useSyncActions(run.connectionId);
  const canCancel = useCan('operator', run.connectionId);
  const done = run.tasks.filter(({ task, state }) => ENDED.has(progress.tasks[task]?.state ?? state)).length;
  const resources = run.tasks.reduce(
    (sum, { task, resources: read }) => sum + (progress.tasks[task]?.resources ?? read),
    0,
  );
  const isQueued = (progress.state ?? run.state) === 'queued';
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
              onClick={() => cancel.mutate(run.id)}
            >
              {cancel.isSuccess ? 'Cancelling…' : 'Cancel'}
            </Button>
          )}
        </Group>
        <Progress value={(100 * done) / Math.max(1, run.tasks.length)} animated aria-label="Tasks done" />
        <Text size="sm" role="status">
          {done} of {run.tasks.length} tasks done, {resources.toLocaleString('en')} resources fetched
          {run.deep && ', deep'}. Triggered <TimeAgo at={run.requestedAt} />
          {run.trigger === 'schedule' ? ' by schedule.' : '.'}
        </Text>
        {run.waiting && (
          <Text size="sm" c="dimmed">
            {run.waiting.reason} Since <TimeAgo at={run.waiting.since} />
            {run.waiting.until && (
              <>
                ; it continues <TimeAgo at={run.waiting.until} />
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
