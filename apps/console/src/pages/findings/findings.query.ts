import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { unwrap } from '../../api/api-problem';
import type { Schemas } from '../../api/schemas.types';
import type { FINDING_GROUPS, FindingSearch } from './finding-search';

type Finding = Schemas['Finding'];

const list = <Value extends string>(value: string | undefined): Value[] | undefined =>
  value ? [value as Value] : undefined;

/** The filter of the API for what the page shows. */
export const findingFilter = ({ severity, category, check, connection, kind, state, query }: FindingSearch) => ({
  severity: list<Finding['severity']>(severity),
  category: list<Finding['category']>(category),
  check: list(check),
  connection: list(connection),
  kind: list(kind),
  state: list<Finding['state']>(state || 'open'),
  query: query || undefined,
});

/** Findings, the most severe first, paged. */
export const findingsQuery = (search: FindingSearch) => {
  const filter = findingFilter(search);
  return infiniteQueryOptions({
    queryKey: ['findings', filter],
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/findings', { params: { query: { ...filter, limit: 100, cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
};

/** How many there are by a group, and what could be saved a month. */
export const findingSummaryQuery = (search: FindingSearch) => {
  const groupBy = (search.groupBy || 'check') as (typeof FINDING_GROUPS)[number];
  const query = { ...findingFilter(search), groupBy };
  return queryOptions({
    queryKey: ['findings', 'summary', query],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/findings/summary', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
};

/** What checks found about one resource, resolved findings excluded. */
export const resourceFindingsQuery = (resource: string) =>
  queryOptions({
    queryKey: ['findings', 'resource', resource],
    queryFn: ({ signal }) => {
      const query = { resource: [resource], state: ['open', 'unknown', 'muted'] as Finding['state'][], limit: 200 };
      return unwrap(api.GET('/api/v1/findings', { params: { query }, signal }));
    },
  });

/** Every check, with what to do about what it finds. */
export const checksQuery = queryOptions({
  queryKey: ['checks'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/checks', { signal })),
  staleTime: 60_000,
});

/** What expires within a year, and what has expired. */
export const expiriesQuery = queryOptions({
  queryKey: ['expiries'],
  queryFn: ({ signal }) =>
    unwrap(api.GET('/api/v1/expiries', { params: { query: { days: 365, limit: 500 } }, signal })),
});
