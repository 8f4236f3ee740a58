import { entityWord } from '../../../fields/entity-word';
import type { FoldedVertex } from './graph.types';

/** What is folded into one, in words: `37 × Server`. All of them are of one kind. */
export function foldedTitle({ members }: FoldedVertex): string {
  const [first] = members;
  const word = first?.type === 'resource' ? entityWord(first.resource) : (first?.kind ?? '');
  return `${members.length.toLocaleString('en')} × ${word}`;
}
