import type { ValidationError } from '@nestjs/common';
import type { FieldProblem } from './problem.error.js';

/** Each broken rule, with the path of its field (`credentials.token`, `regions.0`). Holds no value of the request. */
export function readFieldProblems(errors: readonly ValidationError[], parent = ''): readonly FieldProblem[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = parent === '' ? property : `${parent}.${property}`;
    return [
      ...Object.values(constraints).map((message) => ({ field, message })),
      ...readFieldProblems(children, field),
    ];
  });
}
