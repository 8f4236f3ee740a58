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

type Role = Schemas['ConnectionRoleDto']['role'];

/** Ordered from least to most privileged. */
const ROLES: readonly string[] = ['viewer', 'operator', 'admin'];

/**
 * Whether the signed-in token has at least a role, for all connections or for one. Pages hide actions that are not
 * permitted; the host enforces it regardless.
 */
export function useCan(role: Role, connectionId?: string): boolean {
  const { data } = useQuery(sessionQuery);
  const { role: everywhere = '', connections = [] } = data?.signedIn ?? {};
  const own = connections.filter((each) => each.connectionId === connectionId).map((each) => each.role);
  return [everywhere, ...own].some((each) => ROLES.indexOf(each) >= ROLES.indexOf(role));
}
