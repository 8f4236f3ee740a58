import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { take } from './take';

/** All providers of the host. They do not change while it runs. */
export const providersQuery = queryOptions({
  queryKey: ['providers'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/providers', { signal })),
  staleTime: 5 * 60_000,
});
