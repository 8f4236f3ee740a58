import type { FieldProblem } from './problem.error.js';

/** How many fields a response names. More would not help to correct a request, and a hostile one can break thousands of rules. */
export const MAX_PROBLEMS = 20;

/** The maximum length of a text that contains client input, such as field names. */
const MAX_TEXT = 1000;

/** A text, truncated for a response. */
export const shownText = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text);

/** The errors in a response: the first ones, and the number of further ones. */
export function shownErrors(errors: readonly FieldProblem[]): { errors: FieldProblem[]; moreErrors?: number } {
  const shown = errors
    .slice(0, MAX_PROBLEMS)
    .map(({ field, message }) => ({ field: shownText(field), message: shownText(message) }));
  return { errors: shown, ...(errors.length > shown.length && { moreErrors: errors.length - shown.length }) };
}
