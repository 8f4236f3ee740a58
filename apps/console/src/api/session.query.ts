import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './client';
import { unwrap } from './api-problem';
import type { Schemas } from './schemas.types';

/** The signed-in token, and whether the host is a demo. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/session', { signal })),
  staleTime: Infinity,
});

type Role = Schemas['SignedInDto']['role'];

/** Ordered from least to most privileged. */
const ROLES: readonly Role[] = ['viewer', 'operator', 'admin'];

/** Whether the signed-in token has at least a role. Pages hide actions that are not permitted; the host enforces it regardless. */
export function useCan(role: Role): boolean {
  const { data } = useQuery(sessionQuery);
  const own = data?.signedIn?.role;
  return own !== undefined && ROLES.indexOf(own) >= ROLES.indexOf(role);
}
