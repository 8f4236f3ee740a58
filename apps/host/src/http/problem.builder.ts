import { STATUS_CODES } from 'node:http';
import type { FieldProblem, ProblemFacts } from './problem.error.js';
import type { Problem } from './problem.types.js';

/** How many fields an answer names: more help nobody to correct a request, and a hostile one can break thousands of rules. */
export const MAX_PROBLEMS = 20;

/** Characters that are shown of a text with words of the client in it, such as the names of fields. */
const MAX_TEXT = 1000;

/** A text, cut to what an answer may hold of it. */
export const shownText = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text);

/**
 * The body that tells {@link ProblemFacts} to a client. A title that is only the status phrase has no type of its own
 * (RFC 9457, section 4.2.1); any other title names one. Of many errors the first are told, and how many there are.
 */
export function buildProblem(facts: ProblemFacts, requestId: string): Problem {
  const type =
    facts.title === STATUS_CODES[facts.status] ? 'about:blank' : `urn:problem-type:maestro:${slug(facts.title)}`;
  return {
    type,
    title: facts.title,
    status: facts.status,
    detail: facts.detail,
    instance: requestId,
    ...(facts.errors === undefined ? {} : shownErrors(facts.errors)),
  };
}

function shownErrors(errors: readonly FieldProblem[]): Pick<Problem, 'errors' | 'moreErrors'> {
  const shown = errors
    .slice(0, MAX_PROBLEMS)
    .map(({ field, message }) => ({ field: shownText(field), message: shownText(message) }));
  return { errors: shown, ...(errors.length > shown.length && { moreErrors: errors.length - shown.length }) };
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
