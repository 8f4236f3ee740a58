import type { Schemas } from '../../../api/schemas.types';

type Attention = Pick<Schemas['AttentionList'], 'connections' | 'items' | 'waiting'>;
type Item = Schemas['AttentionItem'];
type Refused = Schemas['RefusedConnection'];
type Waiting = Schemas['WaitingSync'];

/** The problems of one connection. */
export interface AttentionGroup {
  readonly id: string;
  readonly name: string;
  /** Set if the connection as a whole fails: its state, and why. */
  readonly trouble?: Refused;
  /** Set if a sync is stuck: what it is waiting for. */
  readonly waiting?: Waiting;
  readonly items: readonly Item[];
}

/** Groups problems by connection: failing connections first, then those with failed tasks, then those that are only waiting. */
export function groupAttention({ connections, items, waiting }: Attention): AttentionGroup[] {
  const groups = new Map<string, AttentionGroup>(
    connections.map((trouble) => [trouble.id, { id: trouble.id, name: trouble.name, trouble, items: [] }]),
  );
  for (const item of items) {
    const { connectionId: id, connectionName: name } = item;
    const group = groups.get(id) ?? { id, name, items: [] };
    // What keeps the whole connection from being read is said once, not again for its tasks.
    if (item.message !== '' && item.message === group.trouble?.statusMessage && item.awaiting === 0) continue;
    groups.set(id, { ...group, items: [...group.items, item] });
  }
  for (const wait of waiting) {
    const { connectionId: id, connectionName: name } = wait;
    groups.set(id, { ...(groups.get(id) ?? { id, name, items: [] }), waiting: wait });
  }
  return [...groups.values()];
}

/** Whether the problem can only be solved with another credential. */
export const needsCredential = ({ trouble }: Pick<AttentionGroup, 'trouble'>): boolean =>
  trouble?.status === 'refused' || trouble?.status === 'other-account';

/** An item with the number of other tasks with the same message. */
export interface FoldedItem {
  readonly item: Item;
  readonly more: number;
}

/** Merges tasks with the same message, as a rejected credential makes all tasks fail alike. Tasks that need approval are kept separate. */
export function foldRepeats(items: readonly Item[]): FoldedItem[] {
  const folded = new Map<string, FoldedItem>();
  for (const item of items) {
    const key = item.awaiting > 0 || !item.message ? item.task : `${item.state} ${item.message}`;
    const known = folded.get(key);
    folded.set(key, known ? { ...known, more: known.more + 1 } : { item, more: 0 });
  }
  return [...folded.values()];
}
