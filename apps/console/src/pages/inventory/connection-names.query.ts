import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { take } from '../../api/take';

const MOST = 200;

/** What connections are called, by their ids: also those that are removed, whose resources are kept. */
export const connectionNamesQuery = queryOptions({
  queryKey: ['connections', 'names'],
  queryFn: ({ signal }) =>
    take(api.GET('/api/v1/connections', { params: { query: { state: 'all', limit: MOST } }, signal })),
  select: ({ items }) => new Map(items.map(({ id, name }) => [id, name])),
  staleTime: 60_000,
});
