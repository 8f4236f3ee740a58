import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { take } from './take';

/** All providers the host can read: they stay the same while it runs. */
export const providersQuery = queryOptions({
  queryKey: ['providers'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/providers', { signal })),
  staleTime: 5 * 60_000,
});
