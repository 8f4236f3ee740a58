import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { unwrap } from '../../api/api-problem';

/** The number of days shown in the overview. */
export const DAYS = 30;

/** Refetches regularly, because syncs change the data. */
export const LIVE = { refetchInterval: 15_000 };

/** The number of present resources by kind and region, and their cost. */
export const summaryQuery = queryOptions({
  queryKey: ['resources', 'summary'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/resources/summary', { signal })),
});

/** The summary of one entity. */
export const entitySummaryQuery = (entity: string) =>
  queryOptions({
    queryKey: ['resources', 'summary', entity],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/resources/summary', { params: { query: { entity: [entity] } }, signal })),
  });

const { timeZone: named } = Intl.DateTimeFormat().resolvedOptions();

/** The viewer's time zone; undefined means UTC. */
const timeZone = named === 'Etc/Unknown' ? undefined : named;

/** The number of changes on each of the last days, in the same time zone as the filters of changes. */
export const dailyChangesQuery = queryOptions({
  queryKey: ['changes', 'daily', DAYS],
  queryFn: ({ signal }) =>
    unwrap(api.GET('/api/v1/changes/daily', { params: { query: { days: DAYS, timeZone } }, signal })),
});

/** What needs attention across all connections. */
export const attentionQuery = queryOptions({
  queryKey: ['attention'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/attention', { signal })),
});

/** How far ahead the overview looks for what expires. */
export const EXPIRY_DAYS = 30;

/** What has expired, and what soon will. */
export const soonExpiringQuery = queryOptions({
  queryKey: ['expiries', EXPIRY_DAYS],
  queryFn: ({ signal }) =>
    unwrap(api.GET('/api/v1/expiries', { params: { query: { days: EXPIRY_DAYS, limit: 200 } }, signal })),
});

/** The totals of all months, newest first. */
export const billedMonthsQuery = queryOptions({
  queryKey: ['costs', 'months', {}],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/costs/months', { signal })),
});
