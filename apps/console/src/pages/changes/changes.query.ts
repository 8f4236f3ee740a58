import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api } from '../../api/client';
import { take } from '../../api/take';

/** What can happen to a resource. */
export const CHANGE_TYPES = ['created', 'changed', 'gone', 'returned'] as const;

/** What the feed can be narrowed down by. */
export interface ChangeSearch {
  readonly type?: '' | (typeof CHANGE_TYPES)[number];
  readonly connection?: string;
  readonly entity?: string;
  readonly since?: string;
  readonly until?: string;
}

/** What happened over all connections, latest first, page by page. */
export const changesQuery = (search: ChangeSearch) =>
  infiniteQueryOptions({
    queryKey: ['changes', search],
    queryFn: ({ pageParam, signal }) => {
      const list = (value: string | undefined) => (value ? [value] : undefined);
      const { type, connection, entity } = search;
      const query = {
        type: list(type),
        connection: list(connection),
        entity: list(entity),
        cursor: pageParam,
      };
      return take(api.GET('/api/v1/changes', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
