import type { Schemas } from '../../../api/schemas.types';

type Attention = Pick<Schemas['AttentionList'], 'connections' | 'items' | 'waiting'>;
type Item = Schemas['AttentionItem'];
type Refused = Schemas['RefusedConnection'];
type Waiting = Schemas['WaitingSync'];

/** What one connection needs a person for. */
export interface AttentionGroup {
  readonly id: string;
  readonly name: string;
  /** When the connection as a whole cannot be read: its state, and why. */
  readonly trouble?: Refused;
  /** When a sync makes no progress: for what it waits. */
  readonly waiting?: Waiting;
  readonly items: readonly Item[];
}

/** Connections that cannot be read at all come first, then those with tasks that went wrong, then those that only wait, in the order of the lists. */
export function groupAttention({ connections, items, waiting }: Attention): AttentionGroup[] {
  const groups = new Map<string, AttentionGroup>(
    connections.map((trouble) => [trouble.id, { id: trouble.id, name: trouble.name, trouble, items: [] }]),
  );
  for (const item of items) {
    const { connectionId: id, connectionName: name } = item;
    const group = groups.get(id) ?? { id, name, items: [] };
    groups.set(id, { ...group, items: [...group.items, item] });
  }
  for (const wait of waiting) {
    const { connectionId: id, connectionName: name } = wait;
    groups.set(id, { ...(groups.get(id) ?? { id, name, items: [] }), waiting: wait });
  }
  return [...groups.values()];
}

/** Whether only another credential helps: what a connection waits for then is not a decision. */
export const needsCredential = ({ trouble }: Pick<AttentionGroup, 'trouble'>): boolean =>
  trouble?.status === 'refused' || trouble?.status === 'other-account';

/** An item, and how many more tasks of the connection say the same. */
export interface FoldedItem {
  readonly item: Item;
  readonly more: number;
}

/** A refused credential makes every task fail with one sentence: it is said once. What waits for approval always stands by itself. */
export function foldRepeats(items: readonly Item[]): FoldedItem[] {
  const folded = new Map<string, FoldedItem>();
  for (const item of items) {
    const key = item.awaiting > 0 || !item.message ? item.task : `${item.state} ${item.message}`;
    const known = folded.get(key);
    folded.set(key, known ? { ...known, more: known.more + 1 } : { item, more: 0 });
  }
  return [...folded.values()];
}
