import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../api/client';
import type { Schemas } from '../../../../api/schemas.types';
import { unwrap } from '../../../../api/api-problem';

const MESSAGES: Readonly<Record<Schemas['RequestedSync']['outcome'], string>> = {
  started: 'Sync started.',
  queued: 'Sync queued.',
  joined: 'Added to the queued sync.',
};

/** Starts, cancels and approves syncs of a connection. */
export function useSyncActions(connectionId: string) {
  const queryClient = useQueryClient();
  const refresh = useRefreshConnection(connectionId);
  const start = useMutation({
    mutationFn: (body: Schemas['RequestSyncDto']) =>
      unwrap(api.POST('/api/v1/connections/{id}/syncs', { params: { path: { id: connectionId } }, body })),
    onSuccess: async ({ outcome, waiting }) => {
      const why = outcome === 'queued' && waiting ? ` ${waiting.reason}` : '';
      notifications.show({ title: 'Sync', message: MESSAGES[outcome] + why });
      await refresh();
    },
  });
  const cancel = useMutation({
    mutationFn: (id: string) => unwrap(api.POST('/api/v1/syncs/{id}/cancel', { params: { path: { id } } })),
    onSettled: refresh,
  });
  const confirm = useMutation({
    mutationFn: (id: string) => unwrap(api.POST('/api/v1/syncs/{id}/confirm', { params: { path: { id } }, body: {} })),
    onSuccess: () =>
      notifications.show({ color: 'green', title: 'Approved', message: 'The resources were marked as deleted.' }),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: ['syncs'] });
      await refresh();
    },
  });
  return { start, cancel, confirm };
}

/** Refetches the data of a connection and marks data that depends on it as stale. */
export function useRefreshConnection(id: string): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ['connections', 'one', id] }),
      queryClient.invalidateQueries({ queryKey: ['syncs'] }),
    ]);
    // Lists and the overview are not on screen: they are refetched when next opened.
    void queryClient.invalidateQueries({ queryKey: ['resources'], refetchType: 'none' });
    void queryClient.invalidateQueries({ queryKey: ['changes'], refetchType: 'none' });
    void queryClient.invalidateQueries({ queryKey: ['attention'], refetchType: 'none' });
  };
}
