import { useQueryClient } from '@tanstack/react-query';

/** Reads anew what pages show of a connection and of what it holds: something happened to it. */
export function useRefreshConnection(id: string): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ['connections', 'one', id] }),
      queryClient.invalidateQueries({ queryKey: ['syncs'] }),
    ]);
    // What lists and the overview show may wait: nobody looks at them just now.
    void queryClient.invalidateQueries({ queryKey: ['resources'], refetchType: 'none' });
    void queryClient.invalidateQueries({ queryKey: ['changes'], refetchType: 'none' });
    void queryClient.invalidateQueries({ queryKey: ['attention'], refetchType: 'none' });
  };
}
