import { type FieldProblem, ProblemError } from './problem.error.js';
import { MAX_PROBLEMS, shownText } from './shown-errors.js';

/**
 * The problem for invalid fields, parameters or headers.
 *
 * @param detail what is wrong, if one sentence explains it better than field names.
 */
export function invalidRequest(errors: readonly FieldProblem[], detail = namesOf(errors)): ProblemError {
  return new ProblemError('invalid-request', detail, { errors });
}

/** The problem for a single field whose message is sufficient. */
export const invalidField = (field: string, message: string): ProblemError =>
  invalidRequest([{ field, message }], message);

function namesOf(errors: readonly FieldProblem[]): string {
  const names = [...new Set(errors.map(({ field }) => field))];
  const more = names.length > MAX_PROBLEMS ? [`${names.length - MAX_PROBLEMS} more`] : [];
  const fields = shownText([...names.slice(0, MAX_PROBLEMS), ...more].join(', '));
  return `The request was refused for these fields: ${fields}. Correct them and send it again.`;
}
