import { type FieldProblem, ProblemError } from './problem.error.js';
import { MAX_PROBLEMS, shownText } from './shown-errors.js';

/**
 * The refusal of fields, parameters or headers of a request.
 *
 * @param detail what is wrong, where one sentence says it better than the names of the fields.
 */
export function invalidRequest(errors: readonly FieldProblem[], detail = namesOf(errors)): ProblemError {
  return new ProblemError('invalid-request', detail, { errors });
}

/** The refusal of one field whose message says it all. */
export const invalidField = (field: string, message: string): ProblemError =>
  invalidRequest([{ field, message }], message);

function namesOf(errors: readonly FieldProblem[]): string {
  const names = [...new Set(errors.map(({ field }) => field))];
  const more = names.length > MAX_PROBLEMS ? [`${names.length - MAX_PROBLEMS} more`] : [];
  const fields = shownText([...names.slice(0, MAX_PROBLEMS), ...more].join(', '));
  return `The request was refused for these fields: ${fields}. Correct them and send it again.`;
}
