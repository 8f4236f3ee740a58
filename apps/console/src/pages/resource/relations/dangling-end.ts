import type { Schemas } from '../../../api/schemas.types';
import { deriveField } from '../../../fields/derive-field';
import type { DanglingVertex } from './graph.types';

/** The end of a relation that is not in the inventory, labelled with its id or selector. */
export function danglingEnd({ key, selector }: Schemas['RelationEdge']): DanglingVertex {
  const kind = key?.kind ?? selector?.kind ?? '';
  const label = key?.uid ?? selector?.tag ?? selector?.hostName ?? selector?.address ?? selector?.cidr ?? '';
  return { type: 'dangling', id: `dangling ${kind} ${label}`, label, kind: kindWord(kind) };
}

/** `digitalocean.load-balancer` is "Load balancer"; a selector may leave it open. */
const kindWord = (kind: string): string =>
  kind === '' ? 'Any type' : deriveField(kind.split('.').at(-1) ?? kind).label;
