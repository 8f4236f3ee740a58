import { isPointer, pointerSteps } from '../json/json-pointer.js';
import { HIDDEN } from '../credentials/secret.js';

/** What is declared below one place of a row. */
interface Place {
  readonly isSecret: boolean;
  /** Steps that are named. */
  readonly names: readonly string[];
  /** Whether anything is declared below every element or property. */
  readonly isOpen: boolean;
  below(name: string): Place;
}

/**
 * Creates a function that removes declared secrets from a row: the values at JSON pointers (RFC 6901), where `*`
 * matches every element of a list and every property of an object. Returns the same row if it has none; absent, null
 * and empty values are kept.
 */
export function secretsHider(pointers: readonly string[] = []): (row: unknown) => unknown {
  if (pointers.length === 0) return (row) => row;
  const root = placeOf(pointers.map(pointerSteps));
  return (row) => hidden(row, root);
}

/** Visits each value once, however many pointers lead through it. */
function hidden(value: unknown, place: Place): unknown {
  if (place.isSecret && !(value === undefined || value === null || value === '')) return HIDDEN;
  if (typeof value !== 'object' || value === null) return value;
  let copy: Record<string, unknown> | unknown[] | undefined;
  for (const name of place.isOpen ? Object.keys(value) : place.names) {
    if (!Object.hasOwn(value, name)) continue;
    const before: unknown = Reflect.get(value, name);
    const after = hidden(before, place.below(name));
    if (after === before) continue;
    copy ??= Array.isArray(value) ? [...(value as unknown[])] : { ...value };
    // Not by assignment, which would take `__proto__` for more than a name.
    Object.defineProperty(copy, name, { value: after, enumerable: true, writable: true, configurable: true });
  }
  return copy ?? value;
}

/** @param paths the steps that are left of each pointer. Places below are made when a row first has them. */
function placeOf(paths: readonly (readonly string[])[]): Place {
  const steps = new Set(paths.flatMap(([step]) => step ?? []));
  const isOpen = steps.delete('*');
  const made = new Map<string, Place>();
  return {
    isSecret: paths.some(({ length }) => length === 0),
    names: [...steps],
    isOpen,
    below: (name) => {
      const key = steps.has(name) ? name : '*';
      const known = made.get(key);
      if (known) return known;
      const place = placeOf(paths.filter(([step]) => step === key || step === '*').map(([, ...rest]) => rest));
      made.set(key, place);
      return place;
    },
  };
}

/** The problem of a pointer to a secret, as the end of a sentence. Undefined if it is valid. */
export const secretPointerProblem = (pointer: unknown): string | undefined =>
  isPointer(pointer)
    ? undefined
    : 'is not a JSON pointer into a row, such as /connection/password or /users/*/password';
