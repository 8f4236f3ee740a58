import { isPointer, pointerSteps } from '../json/json-pointer.js';
import { HIDDEN } from '../credentials/secret.js';

/**
 * Creates a function that removes declared secrets from a row: the values at JSON pointers (RFC 6901), where `*`
 * matches every element of a list and every property of an object. Returns the same row if it has none; absent, null
 * and empty values are kept.
 */
export function secretsHider(pointers: readonly string[] = []): (row: unknown) => unknown {
  const paths = pointers.map(pointerSteps);
  if (paths.length === 0) return (row) => row;
  return (row) => paths.reduce<unknown>((value, steps) => hidden(value, steps, 0), row);
}

function hidden(value: unknown, steps: readonly string[], at: number): unknown {
  if (at === steps.length) return value === undefined || value === null || value === '' ? value : HIDDEN;
  if (typeof value !== 'object' || value === null) return value;
  const step = steps[at]!;
  let copy: Record<string, unknown> | unknown[] | undefined;
  for (const name of step === '*' ? Object.keys(value) : Object.hasOwn(value, step) ? [step] : []) {
    const before: unknown = Reflect.get(value, name);
    const after = hidden(before, steps, at + 1);
    if (after === before) continue;
    copy ??= Array.isArray(value) ? [...(value as unknown[])] : { ...value };
    // Not by assignment, which would take `__proto__` for more than a name.
    Object.defineProperty(copy, name, { value: after, enumerable: true, writable: true, configurable: true });
  }
  return copy ?? value;
}

/** The problem of a pointer to a secret, as the end of a sentence. Undefined if it is valid. */
export const secretPointerProblem = (pointer: unknown): string | undefined =>
  isPointer(pointer)
    ? undefined
    : 'is not a JSON pointer into a row, such as /connection/password or /users/*/password';
