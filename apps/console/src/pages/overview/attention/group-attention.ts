import type { Schemas } from '../../../api/schemas.types';

type Attention = Pick<Schemas['AttentionList'], 'connections' | 'items'>;
type Item = Schemas['AttentionItem'];
type Refused = Schemas['RefusedConnection'];

/** What one connection needs a person for. */
export interface AttentionGroup {
  readonly id: string;
  readonly name: string;
  /** When the connection as a whole cannot be read: its state, and why. */
  readonly trouble?: Refused;
  readonly items: readonly Item[];
}

/** Connections that cannot be read at all come first, then those with tasks that went wrong, in the order of the list. */
export function groupAttention({ connections, items }: Attention): AttentionGroup[] {
  const groups = new Map<string, AttentionGroup>(
    connections.map((trouble) => [trouble.id, { id: trouble.id, name: trouble.name, trouble, items: [] }]),
  );
  for (const item of items) {
    const { connectionId: id, connectionName: name } = item;
    const group = groups.get(id) ?? { id, name, items: [] };
    groups.set(id, { ...group, items: [...group.items, item] });
  }
  return [...groups.values()];
}

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
