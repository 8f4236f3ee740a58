import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { unwrap } from './api-problem';

/** The largest page the host returns. */
const PAGE = 200;

/** The names of all connections by id, including removed ones whose resources are kept. */
export const connectionNamesQuery = queryOptions({
  queryKey: ['connections', 'names'],
  queryFn: async ({ signal }) => {
    const named: (readonly [id: string, name: string])[] = [];
    let cursor: string | undefined;
    do {
      const query = { state: 'all' as const, limit: PAGE, cursor };
      const page = await unwrap(api.GET('/api/v1/connections', { params: { query }, signal }));
      named.push(...page.items.map(({ id, name }) => [id, name] as const));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return named;
  },
  select: (named) => new Map(named),
  staleTime: 60_000,
});
