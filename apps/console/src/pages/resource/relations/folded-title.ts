import type { Catalogue } from '../../../catalogue/catalogue';
import { entityLabel } from '../../../catalogue/entity-label';
import type { FoldedVertex } from './graph.types';

/** The title of a folded vertex: `37 × Server`. Its members are of one kind. */
export function foldedTitle(catalogue: Catalogue, { members }: FoldedVertex): string {
  const [first] = members;
  const word = first?.type === 'resource' ? entityLabel(catalogue, first.resource) : (first?.kind ?? '');
  return `${members.length.toLocaleString('en')} × ${word}`;
}
