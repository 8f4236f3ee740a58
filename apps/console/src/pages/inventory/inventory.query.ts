import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api } from '../../api/client';
import { take } from '../../api/take';

/** Whether what is gone is listed. */
export const PRESENCES = ['present', 'gone', 'all'] as const;

/** What a list can be sorted by, as the API names it. */
export const SORTS = [
  'name',
  '-name',
  'createdAt',
  '-createdAt',
  'changedAt',
  '-changedAt',
  'region',
  '-region',
] as const;

/** What a list can be narrowed down by, and how it is sorted. */
export interface InventorySearch {
  readonly q?: string;
  readonly region?: string;
  readonly tag?: string;
  readonly state?: (typeof PRESENCES)[number];
  readonly sort?: (typeof SORTS)[number];
  /** RFC 3339: the list as it was then. */
  readonly at?: string;
}

const PAGE = 100;

/** The resources of one entity, page by page. What was there stays shown until the next search is answered. */
export const inventoryQuery = (entity: string, search: InventorySearch) =>
  infiniteQueryOptions({
    queryKey: ['resources', entity, search],
    queryFn: ({ pageParam, signal }) => {
      const { q, region, tag, at, state, sort } = search;
      const query = {
        entity: [entity],
        q: q || undefined,
        region: region ? [region] : undefined,
        tag: tag ? [tag] : undefined,
        at: at || undefined,
        state,
        sort,
        limit: PAGE,
        cursor: pageParam,
      };
      return take(api.GET('/api/v1/resources', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
