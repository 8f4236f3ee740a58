import type { Catalogue } from '../../../catalogue/catalogue';
import { entityWord } from '../../../catalogue/entity-word';
import type { FoldedVertex } from './graph.types';

/** The title of a folded vertex: `37 × Server`. Its members are of one kind. */
export function foldedTitle(catalogue: Catalogue, { members }: FoldedVertex): string {
  const [first] = members;
  const word = first?.type === 'resource' ? entityWord(catalogue, first.resource) : (first?.kind ?? '');
  return `${members.length.toLocaleString('en')} × ${word}`;
}
