import type { Schemas } from '../../api/schemas.types';

type Connection = Pick<Schemas['ConnectionView'], 'status'>;

/** "all are working", "2 of 5 cannot be read"; where not all of them are known, only what holds for all. */
export function describeConnections(props: {
  readonly connections: readonly Connection[];
  /** Whether there are more than those. */
  readonly hasMore: boolean;
  /** How many of all cannot be read. */
  readonly refused: number;
}): string {
  const { connections, hasMore, refused } = props;
  const unverified = connections.filter(({ status }) => status === 'unverified').length;
  const ofAll = hasMore ? '' : ` of ${connections.length}`;
  if (refused > 0) return `${refused}${ofAll} cannot be read`;
  if (unverified > 0) return `${hasMore ? 'at least ' : ''}${unverified}${ofAll} not verified yet`;
  if (hasMore) return 'none is refused';
  return connections.length === 1 ? 'it is working' : 'all are working';
}
