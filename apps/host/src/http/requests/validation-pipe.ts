import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { invalidRequest, type FieldProblem } from '../problems/problem.error.js';

/**
 * Checks bodies, queries and parameters against their DTO: a field without a rule is refused, nested fields are named
 * `a.b`, and no value is repeated in the answer.
 *
 * The pipe throws a ProblemError of status 400 that names each bad field.
 */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => invalidRequest(readFieldProblems(errors)),
  });
}

/** Each violated rule, with the path of its field (`credentials.token`, `regions.0`). Contains no value of the request. */
function readFieldProblems(errors: readonly ValidationError[], parent = ''): readonly FieldProblem[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = parent === '' ? property : `${parent}.${property}`;
    return [
      ...Object.values(constraints).map((message) => ({ field, message })),
      ...readFieldProblems(children, field),
    ];
  });
}
