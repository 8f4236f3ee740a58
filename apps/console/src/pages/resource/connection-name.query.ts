import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { take } from '../../api/take';

/** The name of a connection. */
export const connectionNameQuery = (id: string) =>
  queryOptions({
    queryKey: ['connections', 'one', id],
    queryFn: ({ signal }) => take(api.GET('/api/v1/connections/{id}', { params: { path: { id } }, signal })),
    staleTime: 60_000,
    select: ({ name }) => name,
  });
