import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { unwrap } from '../../api/api-problem';
import type { List } from '../../catalogue/lists';

/** The filters that are parameters of the API. */
const PARAMETERS = ['connection', 'kind', 'region', 'status', 'tag'] as const;

/** The filters with multiple values. `managed` is a part of the query. */
export const FILTER_FIELDS = [...PARAMETERS, 'managed'] as const;

export type FilterField = (typeof FILTER_FIELDS)[number];

/** Whether deleted resources are listed. */
export const PRESENCES = ['present', 'gone', 'all'] as const;

/** The filters and sort order of a list, as in its URL. */
export interface InventorySearch extends Partial<Readonly<Record<FilterField, string[]>>> {
  readonly q?: string;
  /** In the query language of the host. */
  readonly query?: string;
  readonly state?: (typeof PRESENCES)[number];
  /** A column, as in the API: `name`, or `-name` for descending. */
  readonly sort?: string;
  /** The id of a view, which narrows the list, too. */
  readonly view?: string;
  /** The columns of the view. */
  readonly columns?: string[];
  /** RFC 3339: shows the list as of this time. */
  readonly at?: string;
}

/** More than fits on a screen, and few enough to load instantly. */
const PAGE = 60;

/** Pages are refetched one by one: longer lists would take too long. */
const MAX_REFETCHED_PAGES = 5;

/** The filters of a list as API parameters. */
export function listFilter(list: List, search: InventorySearch) {
  const chosen = PARAMETERS.map((field) => [field, search[field]?.length ? [...search[field]] : undefined]);
  return {
    ...(Object.fromEntries(chosen) as Partial<Record<(typeof PARAMETERS)[number], string[]>>),
    entity: list.entity && [list.entity.id],
    q: search.q || undefined,
    query: fullQuery(search) || undefined,
    view: search.view || undefined,
    at: search.at || undefined,
    state: search.state,
  };
}

/** The query of a list, and the filter that has no parameter. */
function fullQuery({ query = '', managed = [] }: InventorySearch): string {
  if (managed.length === 0) return query;
  const filter = `managed:${managed.join(',')}`;
  return query === '' ? filter : `(${query}) ${filter}`;
}

/** The resources of a list, paged. Previous results stay visible until the next ones arrive. */
export const inventoryQuery = (list: List, search: InventorySearch) =>
  infiniteQueryOptions({
    queryKey: ['resources', 'list', list.id, search],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        ...listFilter(list, search),
        sort: search.sort || undefined,
        limit: PAGE,
        cursor: pageParam,
        include: 'managed' as const,
      };
      return unwrap(api.GET('/api/v1/resources', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: ({ state }) => (state.data?.pages.length ?? 0) <= MAX_REFETCHED_PAGES,
  });

/** The number of resources in a list. */
export const countQuery = (list: List, search: InventorySearch) =>
  queryOptions({
    queryKey: ['resources', 'count', listFilter(list, search)],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/resources/count', { params: { query: listFilter(list, search) }, signal })),
    placeholderData: keepPreviousData,
  });

/** The values available to filters. */
export const facetsQuery = (list: List, { state, at }: InventorySearch) =>
  queryOptions({
    queryKey: ['resources', 'facets', list.id, state, at],
    queryFn: ({ signal }) => {
      const query = { entity: list.entity && [list.entity.id], state, at: at || undefined };
      return unwrap(api.GET('/api/v1/resources/facets', { params: { query }, signal }));
    },
    staleTime: 60_000,
  });

/** What may be written at a position of a query, and what is wrong with it. */
export const queryCompletionQuery = (query: string, position: number) =>
  queryOptions({
    queryKey: ['resources', 'query', query, position],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/resources/query', { params: { query: { query, position } }, signal })),
    staleTime: 60_000,
  });
