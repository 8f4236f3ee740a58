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

const includes = (own: string, required: Role): boolean => ROLES.indexOf(own) >= ROLES.indexOf(required);

/**
 * Whether the signed-in token has at least a role, for all connections or for one. Pages hide actions that are not
 * permitted; the host enforces it regardless.
 */
export function useCan(role: Role, connectionId?: string): boolean {
  const { data } = useQuery(sessionQuery);
  const { role: everywhere = '', connections = [] } = data?.signedIn ?? {};
  const own = connections.filter((each) => each.connectionId === connectionId).map((each) => each.role);
  return [everywhere, ...own].some((each) => includes(each, role));
}

/** The ids of the connections for which the signed-in token has a role that it does not have for all. Undefined: it has it for all. */
export function useConnectionsWith(role: Role): readonly string[] | undefined {
  const { data } = useQuery(sessionQuery);
  const { role: everywhere = '', connections = [] } = data?.signedIn ?? {};
  if (includes(everywhere, role)) return undefined;
  return connections.filter((each) => includes(each.role, role)).map((each) => each.connectionId);
}
