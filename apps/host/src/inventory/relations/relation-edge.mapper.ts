import { RELATION_TYPES, type ResourceKey, type ResourceSelector } from '@maestro/core';
import type { NeighbourRow } from './neighbour-row.types.js';
import type { RelationEdge } from './relation-edge.dto.js';

const WORDS: Readonly<Record<string, { readonly label: string; readonly reverse: string }>> = RELATION_TYPES;

/** An edge as the API shows it. A type that this host does not know, of a newer plugin before it was taken away, is read as it is. */
export function toRelationEdge(row: NeighbourRow): RelationEdge {
  const { type, fromId, toId } = row;
  const { label, reverse } = WORDS[type] ?? { label: type, reverse: type };
  const dangling = toId === null;
  const selector = selectorOf(row);
  const key = keyOf(row);
  return {
    ...{ type, label, reverse, from: fromId, to: toId, dangling },
    ...(dangling && key && { key }),
    ...(selector && { selector }),
  };
}

function selectorOf({ toKind, toTag, toHostName, toNetwork }: NeighbourRow): ResourceSelector | undefined {
  if (toTag !== null && toKind !== null) return { kind: toKind, tag: toTag };
  const kind = toKind === null ? {} : { kind: toKind };
  if (toHostName !== null) return { ...kind, hostName: toHostName };
  if (toNetwork === null) return undefined;
  return { ...kind, ...(toNetwork.includes('/') ? { cidr: toNetwork } : { address: toNetwork }) };
}

function keyOf({ toProvider, toKind, toUid }: NeighbourRow): ResourceKey | undefined {
  return toProvider === null || toKind === null || toUid === null
    ? undefined
    : { provider: toProvider, kind: toKind, uid: toUid };
}
