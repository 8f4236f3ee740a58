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

function selectorOf({ toKind, toTag, toHostName }: NeighbourRow): ResourceSelector | undefined {
  if (toTag !== null) return { kind: toKind, tag: toTag };
  return toHostName === null ? undefined : { kind: toKind, hostName: toHostName };
}

function keyOf({ toProvider, toKind, toUid }: NeighbourRow): ResourceKey | undefined {
  return toProvider === null || toUid === null ? undefined : { provider: toProvider, kind: toKind, uid: toUid };
}
