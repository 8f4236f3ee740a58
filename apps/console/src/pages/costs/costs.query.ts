import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { unwrap } from '../../api/api-problem';
import type { COST_GROUPS, CostSearch } from './cost-search';

/** The groups listed on the page. The rest are added up in one row. */
const MAX_GROUPS = 100;

/** The query of the API for what the page shows. */
export const askedCosts = ({ month, groupBy, connection }: CostSearch) => ({
  month: month || undefined,
  groupBy: (groupBy || 'resource') as (typeof COST_GROUPS)[number],
  connection: connection ? [connection] : undefined,
});

/** The costs of one month. */
export const costsQuery = (search: CostSearch) => {
  const query = { ...askedCosts(search), limit: MAX_GROUPS };
  return queryOptions({
    queryKey: ['costs', query],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/costs', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
};

/** The totals of all months, newest first. */
export const costMonthsQuery = ({ connection }: CostSearch) => {
  const query = { connection: connection ? [connection] : undefined };
  return queryOptions({
    queryKey: ['costs', 'months', query],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/costs/months', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
};
