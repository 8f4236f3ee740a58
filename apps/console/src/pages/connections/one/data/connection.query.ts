import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../../../api/client';
import { unwrap } from '../../../../api/api-problem';

/** The interval in milliseconds at which data that scheduled syncs can change is refetched. */
const REFETCH_MS = 20_000;

/** One connection. */
export const connectionQuery = (id: string) =>
  queryOptions({
    queryKey: ['connections', 'one', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/connections/{id}', { params: { path: { id } }, signal })),
    refetchInterval: REFETCH_MS,
  });

/** The last result of each task. */
export const taskStatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['connections', 'one', id, 'tasks'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/connections/{id}/tasks', { params: { path: { id } }, signal })),
    refetchInterval: REFETCH_MS,
  });

/** The number of resources by kind. */
export const heldQuery = (id: string) =>
  queryOptions({
    queryKey: ['connections', 'one', id, 'held'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/resources/summary', { params: { query: { connection: [id] } }, signal })),
    refetchInterval: REFETCH_MS,
  });

/** The schedules of its tasks. */
export const schedulesQuery = (id: string) =>
  queryOptions({
    queryKey: ['connections', 'one', id, 'schedules'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/connections/{id}/schedules', { params: { path: { id } }, signal })),
    refetchInterval: REFETCH_MS,
  });

/** Its syncs, newest first, paged. */
export const syncsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['connections', 'one', id, 'runs'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/connections/{id}/syncs', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: REFETCH_MS,
  });

/** One sync with its report. */
export const syncQuery = (id: string) =>
  queryOptions({
    queryKey: ['syncs', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/syncs/{id}', { params: { path: { id } }, signal })),
  });

/** Resources that a sync no longer found and that need approval. */
export const disappearancesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['syncs', id, 'disappearances'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/syncs/{id}/disappearances', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
