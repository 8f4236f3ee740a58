import { containingPattern, type SQL, sql } from '../../database/sql.js';

/** Three letters or figures in a row, or two at the edge of a word: what the index on `search_text` supports (pg_trgm). */
const INDEXED = /[\p{L}\p{N}]{3}|[^\p{L}\p{N}][\p{L}\p{N}]{2}|[\p{L}\p{N}]{2}[^\p{L}\p{N}]/u;

/** Every word of a text occurs in what is searched. Shorter texts are compared so that the planner does not scan the entire index for them. */
export function containing(text: string): SQL[] {
  return text.split(/\s+/).filter(Boolean).map(containingPhrase);
}

/** Whether the index on what is searched finds a text. */
export const isSearchable = (text: string): boolean => INDEXED.test(text.toLowerCase());

/** Whose case a database and JavaScript change alike. */
const PLAIN = /^[ -~]+$/;

export const isPlainText = (text: string): boolean => PLAIN.test(text);

/** A text occurs in what is searched, with its spaces. */
export function containingPhrase(text: string): SQL {
  const phrase = text.toLowerCase();
  return isSearchable(phrase)
    ? sql`search_text like ${containingPattern(phrase)}`
    : sql`strpos(search_text, ${phrase}) > 0`;
}
