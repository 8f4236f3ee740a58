import { connectionState } from '../../components/connection-state';

type Connection = Parameters<typeof connectionState>[0];

/** What ended the last sync of a connection whose credential works, without everything being read. */
const NOT_WHOLE: readonly (string | undefined)[] = ['sync-failed', 'sync-partial'];

/** "all working", "2 of 5 need attention"; where only some are loaded, only what is true of all. */
export function describeConnections(props: {
  readonly connections: readonly Connection[];
  /** Whether there are more connections than these. */
  readonly hasMore: boolean;
  /** The number of failing connections. */
  readonly refused: number;
}): string {
  const { connections, hasMore, refused } = props;
  const unverified = connections.filter(({ status }) => status === 'unverified').length;
  const partly = connections.filter((connection) => NOT_WHOLE.includes(connectionState(connection))).length;
  const ofAll = hasMore ? '' : ` of ${connections.length}`;
  if (refused > 0) return `${refused}${ofAll} ${refused === 1 ? 'needs' : 'need'} attention`;
  if (partly > 0) return `${hasMore ? 'at least ' : ''}${partly}${ofAll} not read completely`;
  if (unverified > 0) return `${hasMore ? 'at least ' : ''}${unverified}${ofAll} not verified yet`;
  if (hasMore) return 'none needs attention';
  return connections.length === 1 ? 'working' : 'all working';
}
