import { ApiProblem } from '../../../api/api-problem';

/** A part of a text, in UTF-16 code units. */
export interface TextPlace {
  readonly from: number;
  readonly to: number;
}

/** Where a query is wrong: the word at the position that the host names, in characters from 1. Undefined if it names none. */
export function errorPlace(query: string, error: unknown): TextPlace | undefined {
  const position = error instanceof ApiProblem ? error.facts.position : undefined;
  if (position === undefined) return undefined;
  const from = [...query].slice(0, position - 1).join('').length;
  const word = /^[\p{L}\p{N}_.$]+/u.exec(query.slice(from))?.[0] ?? query.slice(from, from + 1);
  // At the end, what stands before is marked.
  return word ? { from, to: from + word.length } : { from: Math.max(query.trimEnd().length - 1, 0), to: query.length };
}
