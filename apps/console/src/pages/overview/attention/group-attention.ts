import type { Schemas } from '../../../api/schemas.types';

type Item = Schemas['AttentionItem'];
type Connection = Schemas['ConnectionView'];

/** What one connection needs a person for. */
export interface AttentionGroup {
  readonly id: string;
  readonly name: string;
  /** When the connection as a whole cannot be read: its state, and why. */
  readonly trouble?: Pick<Connection, 'status' | 'statusMessage' | 'statusSince'>;
  readonly items: readonly Item[];
}

/** Connections that cannot be read at all come first, then those with tasks that went wrong, in the order of the list. */
export function groupAttention(items: readonly Item[], connections: readonly Connection[]): AttentionGroup[] {
  const groups = new Map<string, AttentionGroup>();
  for (const connection of connections) {
    const { id, name, status, removedAt } = connection;
    if (removedAt === null && (status === 'refused' || status === 'other-account'))
      groups.set(id, { id, name, trouble: connection, items: [] });
  }
  for (const item of items) {
    const { connectionId: id, connectionName: name } = item;
    const group = groups.get(id) ?? { id, name, items: [] };
    groups.set(id, { ...group, items: [...group.items, item] });
  }
  return [...groups.values()];
}
