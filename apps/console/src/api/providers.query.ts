import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { unwrap } from './api-problem';

/** All providers of the host. They do not change while it runs. */
export const providersQuery = queryOptions({
  queryKey: ['providers'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/providers', { signal })),
  staleTime: 5 * 60_000,
});
