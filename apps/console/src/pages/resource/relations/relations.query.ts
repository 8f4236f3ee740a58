import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/unwrap';
import type { Depth } from './depths.constants';

/** The relation graph of a resource, across connections and providers. */
export const relationsQuery = (id: string, depth: Depth) =>
  queryOptions({
    queryKey: ['resources', 'one', id, 'relations', depth],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/resources/{id}/relations', { params: { path: { id }, query: { depth } }, signal })),
  });
