import { Button } from '@mantine/core';
import { useCan } from '../../../../api/use-can';
import type { TaskRow } from './task-row.types';
import { useSyncActions } from '../data/use-sync-actions';

/** Starts a sync of one task. */
export function SyncTaskButton({ row: { connection, task } }: { readonly row: TaskRow }) {
  const { start } = useSyncActions(connection.id);
  const canSync = useCan('operator');
  if (!canSync || connection.removedAt) return null;
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={`Sync ${task.title}`}
      loading={start.isPending}
      onClick={() => start.mutate({ tasks: [task.task] })}
    >
      Sync
    </Button>
  );
}
