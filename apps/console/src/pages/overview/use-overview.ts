import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { connectionsQuery } from '../connections/connections.query';
import { attentionQuery, dailyChangesQuery, LIVE, summaryQuery } from './overview.query';

/** All data of the overview at once, to avoid layout shifts. */
export function useOverview() {
  const summary = useQuery({ ...summaryQuery, ...LIVE });
  const daily = useQuery({ ...dailyChangesQuery, ...LIVE });
  const attention = useQuery({ ...attentionQuery, ...LIVE });
  const connections = useInfiniteQuery({ ...connectionsQuery({}), ...LIVE });
  const queries = [summary, daily, attention, connections];
  const [first] = connections.data?.pages ?? [];
  const read =
    summary.data && daily.data && attention.data && first
      ? {
          summary: summary.data,
          days: daily.data.items,
          attention: attention.data,
          connections: first.items,
          hasMore: first.nextCursor !== null,
        }
      : undefined;
  return {
    /** Undefined until everything is loaded. */
    read,
    error: queries.find((query) => query.error)?.error,
    retry: () => void Promise.all(queries.filter((query) => query.error).map((query) => query.refetch())),
  };
}
