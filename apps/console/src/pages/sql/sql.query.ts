import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/schemas.types';
import { unwrap } from '../../api/api-problem';

/** The rows of a query. */
export type SqlResult = Schemas['SqlResultDto'];

/** A view that queries may read. */
export type SqlView = Schemas['SqlSchemaView'];

/** The views and their columns. They do not change while the host runs. */
export const sqlSchemaQuery = queryOptions({
  queryKey: ['sql', 'schema'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/sql/schema', { signal }))).views,
  staleTime: 5 * 60_000,
});

/** Runs a query. The host stops it when the signal aborts. */
export const runSql = (query: string, limit: number, signal: AbortSignal): Promise<SqlResult> =>
  unwrap(api.POST('/api/v1/sql', { body: { query, limit }, signal }));
