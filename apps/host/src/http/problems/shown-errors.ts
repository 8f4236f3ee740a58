import type { FieldProblem } from './problem.error.js';

/** How many fields an answer names: more help nobody to correct a request, and a hostile one can break thousands of rules. */
export const MAX_PROBLEMS = 20;

/** Characters that are shown of a text with words of the client in it, such as the names of fields. */
const MAX_TEXT = 1000;

/** A text, cut to what an answer may hold of it. */
export const shownText = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text);

/** What an answer tells of errors: of many the first, and how many more there are. */
export function shownErrors(errors: readonly FieldProblem[]): { errors: FieldProblem[]; moreErrors?: number } {
  const shown = errors
    .slice(0, MAX_PROBLEMS)
    .map(({ field, message }) => ({ field: shownText(field), message: shownText(message) }));
  return { errors: shown, ...(errors.length > shown.length && { moreErrors: errors.length - shown.length }) };
}
