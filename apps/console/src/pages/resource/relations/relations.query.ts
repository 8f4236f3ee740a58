import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';

/** The depths of the relation graph that the API supports. */
export const DEPTHS = [1, 2, 3] as const;

export type Depth = (typeof DEPTHS)[number];

/** The relation graph of a resource, across connections and providers. */
export const relationsQuery = (id: string, depth: Depth) =>
  queryOptions({
    queryKey: ['resources', 'one', id, 'relations', depth],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/resources/{id}/relations', { params: { path: { id }, query: { depth } }, signal })),
  });
