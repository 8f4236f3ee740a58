import { useQuery } from '@tanstack/react-query';
import type { Schemas } from './schemas.types';
import { sessionQuery } from './session.query';

type Role = Schemas['SignedInDto']['role'];

/** Ordered from least to most privileged. */
const ROLES: readonly Role[] = ['viewer', 'operator', 'admin'];

/** Whether the signed-in token has at least a role. Pages hide actions that are not permitted; the host enforces it regardless. */
export function useCan(role: Role): boolean {
  const { data } = useQuery(sessionQuery);
  const own = data?.signedIn?.role;
  return own !== undefined && ROLES.indexOf(own) >= ROLES.indexOf(role);
}
