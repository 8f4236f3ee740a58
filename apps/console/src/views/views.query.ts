import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import { unwrap } from '../api/api-problem';
import type { Schemas } from '../api/schemas.types';

/** A saved list. */
export type View = Schemas['ViewDto'];

/** A chart of a view. */
export type ViewChart = Schemas['ViewChartDto'];

/** All views that the signed-in token may see. */
export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/views', { signal })),
});

/** One view. */
export const viewQuery = (id: string) =>
  queryOptions({
    queryKey: ['views', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/views/{id}', { params: { path: { id } }, signal })),
  });

/** The groups of a chart of a view. */
export const chartQuery = (view: string, { field, measure, of, overTime }: ViewChart) =>
  queryOptions({
    queryKey: ['resources', 'chart', view, field, measure, of, overTime],
    queryFn: ({ signal }) => {
      const query = { view, field, measure, of, overTime };
      return unwrap(api.GET('/api/v1/resources/chart', { params: { query }, signal }));
    },
  });

/** The number of resources of a view. */
export const viewCountQuery = (view: string) =>
  queryOptions({
    queryKey: ['resources', 'count', 'view', view],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/resources/count', { params: { query: { view } }, signal })),
  });

/** The views on the overview. */
export const pinnedViewsQuery = queryOptions({
  queryKey: ['overview', 'views'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/overview/views', { signal })),
});

/** Begins or continues a visit, and reads what changed since the one before. */
export const visitQuery = queryOptions({
  queryKey: ['visit'],
  queryFn: ({ signal }) => unwrap(api.POST('/api/v1/visit', { body: {}, signal })),
  staleTime: 60_000,
});
