import type { AttentionGroup } from './group-attention';

/** `1 is denied access, 3 lists were not read, 1 waits for approval`. */
export function describeTrouble(groups: readonly Pick<AttentionGroup, 'trouble' | 'waiting' | 'items'>[]): string {
  const items = groups.flatMap((group) => group.items);
  const awaiting = items.filter(({ awaiting: count }) => count > 0).length;
  const denied = groups.filter(({ trouble }) => trouble).length;
  const stuck = groups.filter(({ waiting }) => waiting).length;
  const unread = items.length - awaiting;
  return [
    ...(denied > 0 ? [`${denied} without access`] : []),
    ...(stuck > 0 ? [`${stuck} ${stuck === 1 ? 'sync is' : 'syncs are'} stuck`] : []),
    ...(unread > 0 ? [`${unread} ${unread === 1 ? 'list was' : 'lists were'} not read completely`] : []),
    ...(awaiting > 0 ? [`${awaiting} ${awaiting === 1 ? 'waits' : 'wait'} for approval`] : []),
  ].join(', ');
}
