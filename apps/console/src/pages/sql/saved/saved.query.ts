import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import type { Schemas } from '../../../api/schemas.types';
import { unwrap } from '../../../api/api-problem';

/** A query that is kept on the host. */
export type SavedSql = Schemas['SavedSqlDto'];

/** The saved queries of the token, and shared ones. */
export const savedSqlQuery = queryOptions({
  queryKey: ['sql', 'saved'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/sql/queries', { signal }))).items,
});

/** Saves a query under a name, and removes it. */
export function useSavedSql() {
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: savedSqlQuery.queryKey });
  const save = useMutation({
    mutationFn: (body: Schemas['SaveSqlDto']) => unwrap(api.POST('/api/v1/sql/queries', { body })),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (id: string) => api.DELETE('/api/v1/sql/queries/{id}', { params: { path: { id } } }),
    onSuccess,
  });
  return { save, remove };
}
