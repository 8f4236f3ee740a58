import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { take } from '../../api/take';

/** Days that the overview looks back. */
export const DAYS = 30;

/** Syncs go on while somebody looks: in milliseconds. */
export const LIVE = { refetchInterval: 15_000 };

/** How many resources are present, by what they are and where, and what they cost. */
export const summaryQuery = queryOptions({
  queryKey: ['resources', 'summary'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/resources/summary', { signal })),
});

/** The same of one entity. */
export const entitySummaryQuery = (entity: string) =>
  queryOptions({
    queryKey: ['resources', 'summary', entity],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/resources/summary', { params: { query: { entity: [entity] } }, signal })),
  });

const { timeZone: named } = Intl.DateTimeFormat().resolvedOptions();

/** The viewer's; where the browser cannot tell, the host takes UTC. */
const timeZone = named === 'Etc/Unknown' ? undefined : named;

/** How much happened on each of the last days, which begin and end as those that changes are narrowed to do. */
export const dailyChangesQuery = queryOptions({
  queryKey: ['changes', 'daily', DAYS],
  queryFn: ({ signal }) =>
    take(api.GET('/api/v1/changes/daily', { params: { query: { days: DAYS, timeZone } }, signal })),
});

/** What needs a person, over all connections. */
export const attentionQuery = queryOptions({
  queryKey: ['attention'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/attention', { signal })),
});
