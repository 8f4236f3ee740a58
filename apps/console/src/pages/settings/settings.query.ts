import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { unwrap } from '../../api/unwrap';
import type { AuditAction } from './audit-actions.constants';

/** All API tokens, including revoked and expired ones. */
export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/tokens', { signal })),
});

const PAGE = 50;

/** The audit log, newest first, paged. @param action only events with this action; all by default. */
export const auditQuery = (action: AuditAction | undefined) =>
  infiniteQueryOptions({
    queryKey: ['audit', action],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: PAGE, cursor: pageParam, action };
      return unwrap(api.GET('/api/v1/audit', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
