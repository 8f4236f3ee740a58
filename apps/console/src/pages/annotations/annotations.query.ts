import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { unwrap } from '../../api/api-problem';

/** The annotations of a resource, with where each value comes from. */
export const annotationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['resources', 'annotations', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/resources/{id}/annotations', { params: { path: { id } }, signal })),
  });

/** The latest changes of the annotations of a resource. */
export const annotationHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['resources', 'annotations', id, 'history'],
    queryFn: ({ signal }) => {
      const params = { path: { id }, query: { limit: 50 } };
      return unwrap(api.GET('/api/v1/resources/{id}/annotations/history', { params, signal }));
    },
  });

/** The rules that annotate resources, in their order. */
export const annotationRulesQuery = queryOptions({
  queryKey: ['annotation-rules'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/annotations/rules', { signal })),
});
