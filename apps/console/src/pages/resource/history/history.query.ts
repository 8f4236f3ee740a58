import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';

const PAGE = 20;

/** The versions of a resource, newest first, paged. */
export const historyQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['resources', 'one', id, 'history'],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: PAGE, cursor: pageParam };
      return unwrap(api.GET('/api/v1/resources/{id}/history', { params: { path: { id }, query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
