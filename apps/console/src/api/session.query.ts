import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { unwrap } from './unwrap';

/** The signed-in token, and whether the host is a demo. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/session', { signal })),
  staleTime: Infinity,
});
