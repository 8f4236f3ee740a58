import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { take } from '../../api/take';

/** Days that the overview looks back. */
export const DAYS = 14;

/** How many resources are present, by what they are and where. */
export const summaryQuery = queryOptions({
  queryKey: ['resources', 'summary'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/resources/summary', { signal })),
});

/** How much happened on each of the last days. */
export const dailyChangesQuery = queryOptions({
  queryKey: ['changes', 'daily', DAYS],
  queryFn: ({ signal }) => take(api.GET('/api/v1/changes/daily', { params: { query: { days: DAYS } }, signal })),
});
