import { useQueryClient } from '@tanstack/react-query';

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
