import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { take } from '../../../api/take';

/** Milliseconds after which what a host does by itself, on schedule, is looked at again. */
const LOOK_EVERY_MS = 20_000;

/** One connection. */
export const connectionQuery = (id: string) =>
  queryOptions({
    queryKey: ['connections', 'one', id],
    queryFn: ({ signal }) => take(api.GET('/api/v1/connections/{id}', { params: { path: { id } }, signal })),
    refetchInterval: LOOK_EVERY_MS,
  });

/** How each of its tasks went the last time. */
export const taskStatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['connections', 'one', id, 'tasks'],
    queryFn: ({ signal }) => take(api.GET('/api/v1/connections/{id}/tasks', { params: { path: { id } }, signal })),
    refetchInterval: LOOK_EVERY_MS,
  });

/** How many resources of each kind it holds. */
export const heldQuery = (id: string) =>
  queryOptions({
    queryKey: ['connections', 'one', id, 'held'],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/resources/summary', { params: { query: { connection: [id] } }, signal })),
    refetchInterval: LOOK_EVERY_MS,
  });

/** When its tasks run. */
export const schedulesQuery = (id: string) =>
  queryOptions({
    queryKey: ['connections', 'one', id, 'schedules'],
    queryFn: ({ signal }) => take(api.GET('/api/v1/connections/{id}/schedules', { params: { path: { id } }, signal })),
    refetchInterval: LOOK_EVERY_MS,
  });

/** Its runs, newest first, page by page. */
export const runsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['connections', 'one', id, 'runs'],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/api/v1/connections/{id}/syncs', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: LOOK_EVERY_MS,
  });

/** One run with its report. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['syncs', id],
    queryFn: ({ signal }) => take(api.GET('/api/v1/syncs/{id}', { params: { path: { id } }, signal })),
  });

/** What a run no longer found, and waits for a person's word on. */
export const disappearancesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['syncs', id, 'disappearances'],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/api/v1/syncs/{id}/disappearances', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
