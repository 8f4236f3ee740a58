import { ValidationPipe } from '@nestjs/common';
import { readFieldProblems } from './field-problems.reader.js';
import { ProblemError } from './problem.error.js';

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
      const fields = [...new Set(problems.map(({ field }) => field))].join(', ');
      return new ProblemError({
        status: 400,
        title: 'Invalid request',
        detail: `The request was refused for these fields: ${fields}. Correct them and send it again.`,
        errors: problems,
      });
    },
  });
}
