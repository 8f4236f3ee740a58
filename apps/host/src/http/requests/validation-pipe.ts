import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { invalidRequest, type FieldProblem } from '../problems/problem.error.js';

/** More would not help. */
const MOST_PROBLEMS = 20;

/**
 * Checks bodies, queries and parameters against their DTO: a field without a rule is refused, nested fields are named
 * `a.b`, and no value is repeated in the answer.
 *
 * The pipe throws a ProblemError of status 400 that names each bad field.
 */
export function createValidationPipe(): ValidationPipe {
  return new RefusingPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => invalidRequest(readFieldProblems(errors)),
  });
}

/** Names that NestJS takes out of a request, because they could change objects. Taking them out silently would lose what somebody wrote. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses reserved names instead of taking them out. */
class RefusingPipe extends ValidationPipe {
  protected override stripProtoKeys(value: unknown): void {
    const problems: FieldProblem[] = [];
    const left: [unknown, string][] = [[value, '']];
    for (let next = left.pop(); next && problems.length < MOST_PROBLEMS; next = left.pop()) {
      const [item, path] = next;
      if (typeof item !== 'object' || item === null || ArrayBuffer.isView(item)) continue;
      for (const key of Object.keys(item)) {
        const field = path === '' ? key : `${path}.${key}`;
        if (RESERVED.has(key))
          problems.push({ field, message: `${field}: the name ${key} is reserved. Use another one.` });
        else left.push([(item as Readonly<Record<string, unknown>>)[key], field]);
      }
    }
    if (problems.length > 0) throw invalidRequest(problems);
  }
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
