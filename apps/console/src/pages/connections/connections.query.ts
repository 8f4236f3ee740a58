import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api } from '../../api/client';
import { unwrap } from '../../api/api-problem';

/** The filters of the list of connections. */
export interface ConnectionSearch {
  readonly q?: string;
  readonly provider?: string;
  readonly state?: 'present' | 'removed' | 'all';
}

/** The connections, paged. Previous results stay visible until the next ones arrive. */
export const connectionsQuery = (search: ConnectionSearch) =>
  infiniteQueryOptions({
    queryKey: ['connections', search],
    queryFn: ({ pageParam, signal }) => {
      const { q, provider, state } = search;
      const query = { q: q || undefined, provider: provider || undefined, state, cursor: pageParam };
      return unwrap(api.GET('/api/v1/connections', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
