import { useQuery } from '@tanstack/react-query';
import type { Schemas } from './schemas.types';
import { sessionQuery } from './session.query';

type Role = Schemas['SignedInDto']['role'];

/** From the least. */
const ROLES: readonly Role[] = ['viewer', 'operator', 'admin'];

/** Whether who is signed in has at least a role: what they may not do, a page does not offer. The host checks it all the same. */
export function useCan(role: Role): boolean {
  const { data } = useQuery(sessionQuery);
  const own = data?.signedIn?.role;
  return own !== undefined && ROLES.indexOf(own) >= ROLES.indexOf(role);
}
