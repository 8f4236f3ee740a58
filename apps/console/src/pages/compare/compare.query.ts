import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { unwrap } from '../../api/api-problem';
import { api } from '../../api/client';
import type { Schemas } from '../../api/schemas.types';
import { comparedMoments, type ComparedPeriod } from './compared-moments';

/** What the page compares. */
export interface CompareSearch extends ComparedPeriod {
  readonly type?: string;
  readonly entity?: string;
  readonly kind?: string;
  readonly connection?: string;
}

const PAGE = 100;

const list = (value: string | undefined) => (value ? [value] : undefined);

const filterOf = ({ entity, kind, connection, ...period }: CompareSearch, now: Date) => ({
  ...comparedMoments(period, now),
  entity: list(entity),
  kind: list(kind),
  connection: list(connection),
});

/** The differences, by kind and name, paged. */
export const comparisonQuery = (search: CompareSearch, now: Date) => {
  // The host names the values that it knows.
  const filter = {
    ...filterOf(search, now),
    type: list(search.type) as Schemas['ComparisonItem']['type'][] | undefined,
  };
  return infiniteQueryOptions({
    queryKey: ['compare', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filter, limit: PAGE, cursor: pageParam };
      return unwrap(api.GET('/api/v1/compare', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
};

/** How much differs. */
export const comparisonSummaryQuery = (search: CompareSearch, now: Date) => {
  const query = filterOf(search, now);
  return queryOptions({
    queryKey: ['compare', 'summary', query],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/compare/summary', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
};
