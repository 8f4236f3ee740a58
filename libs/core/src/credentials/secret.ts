import { inspect } from 'node:util';

/** Replaces a secret. */
export const HIDDEN = '[redacted]';

/** Holds a value that must not be printed. `toString`, `JSON.stringify`, template strings and `util.inspect` give `[redacted]`. */
export class Secret<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** The value itself. Call it only where the value is sent. */
  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}
