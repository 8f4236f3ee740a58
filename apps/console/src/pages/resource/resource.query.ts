import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { unwrap } from '../../api/api-problem';

/** One resource with all details, even if it was deleted. */
export const resourceQuery = (id: string) =>
  queryOptions({
    queryKey: ['resources', 'one', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/resources/{id}', { params: { path: { id } }, signal })),
  });
