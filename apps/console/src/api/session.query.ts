import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { take } from './take';

/** The signed-in token, and whether the host is a demo. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/session', { signal })),
  staleTime: Infinity,
});
