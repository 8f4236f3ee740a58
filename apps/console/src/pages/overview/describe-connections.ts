import type { Schemas } from '../../api/schemas.types';

type Connection = Pick<Schemas['ConnectionView'], 'status'>;

/** "all are working", "2 of 5 cannot be read". */
export function describeConnections(connections: readonly Connection[]): string {
  const refused = connections.filter(({ status }) => status === 'refused' || status === 'other-account').length;
  const unverified = connections.filter(({ status }) => status === 'unverified').length;
  if (refused > 0) return `${refused} of ${connections.length} cannot be read`;
  if (unverified > 0) return `${unverified} of ${connections.length} not verified yet`;
  return connections.length === 1 ? 'it is working' : 'all are working';
}
