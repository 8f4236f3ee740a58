import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import { type Schemas } from '../../../api/schemas.types';
import { usersQuery } from '../settings.query';

/** Reads the list of users again. */
export function useRefreshUsers(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: usersQuery.queryKey });
}

/** Changes a user, then closes the dialog. */
export function useChangeUser(id: string, onClose: () => void) {
  const refresh = useRefreshUsers();
  return useMutation({
    mutationFn: (body: Schemas['UpdateUserDto']) =>
      unwrap(api.PATCH('/api/v1/users/{id}', { params: { path: { id } }, body })),
    onSuccess: async () => {
      onClose();
      await refresh();
    },
  });
}
