import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { unwrap } from '../../../../api/api-problem';
import { api } from '../../../../api/client';
import type { Schemas } from '../../../../api/schemas.types';

const keyOf = (id: string) => ['connections', 'one', id, 'budget'] as const;

/** The requests that the schedules of a connection take. */
export const budgetQuery = (id: string) =>
  queryOptions({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/connections/{id}/budget', { params: { path: { id } }, signal })),
  });

/** The same with a changed schedule, which is not written. */
export const budgetPreviewQuery = (id: string, body: Schemas['BudgetPreviewDto']) =>
  queryOptions({
    queryKey: [...keyOf(id), 'preview', body],
    queryFn: ({ signal }) =>
      unwrap(api.POST('/api/v1/connections/{id}/budget', { params: { path: { id } }, body, signal })),
    // The last valid preview stays while the next one loads.
    placeholderData: keepPreviousData,
    retry: false,
  });
