import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { type FieldProblem, ProblemError } from '../problems/problem.error.js';
import { MAX_PROBLEMS, shownText } from '../problems/problem.filter.js';

/**
 * Checks bodies, queries and parameters against their DTO: a field without a rule is refused, nested fields are named
 * `a.b`, and no value is repeated in the answer.
 *
 * The pipe throws a {@link ProblemError} of status 400 that names each bad field.
 */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => {
      const problems = readFieldProblems(errors);
      const names = [...new Set(problems.map(({ field }) => field))];
      const shown = names.slice(0, MAX_PROBLEMS);
      const fields = [...shown, ...(names.length > shown.length ? [`${names.length - shown.length} more`] : [])].join(
        ', ',
      );
      return new ProblemError({
        status: 400,
        title: 'Invalid request',
        detail: `The request was refused for these fields: ${shownText(fields)}. Correct them and send it again.`,
        errors: problems,
      });
    },
  });
}

/** Each broken rule, with the path of its field (`credentials.token`, `regions.0`). Holds no value of the request. */
function readFieldProblems(errors: readonly ValidationError[], parent = ''): readonly FieldProblem[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = parent === '' ? property : `${parent}.${property}`;
    return [
      ...Object.values(constraints).map((message) => ({ field, message })),
      ...readFieldProblems(children, field),
    ];
  });
}
