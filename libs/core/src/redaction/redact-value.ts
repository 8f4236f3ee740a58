import { types } from 'node:util';
import { Secret } from '../credentials/secret.js';
import type { Redactor } from './redactor.js';

/** Bounds the cost of hostile values. */
const DEEPEST = 8;

/**
 * A copy of any value, for a log line: text and keys are redacted; errors become name, message, stack and cause;
 * secrets are hidden; deep or circular values are cut. Each object is visited once, however often it is referenced.
 * Never throws.
 */
export function redactValue(value: unknown, redactor: Redactor): unknown {
  return new RedactedCopy(redactor).of(value, 0);
}

class RedactedCopy {
  readonly #copies = new Map<object, unknown>();

  constructor(readonly redactor: Redactor) {}

  of(value: unknown, depth: number): unknown {
    if (typeof value === 'string') return this.redactor.redact(value);
    if (typeof value === 'symbol') return this.redactor.redact(String(value));
    if (typeof value === 'function') return `[function ${this.redactor.redact(value.name)}]`;
    if (typeof value !== 'object' || value === null) return value;
    if (this.#copies.has(value)) return this.#copies.get(value);
    if (depth >= DEEPEST) return '[…]';
    this.#copies.set(value, '[circular]');
    const copy = this.#object(value, depth + 1);
    this.#copies.set(value, copy);
    return copy;
  }

  #object(value: object, depth: number): unknown {
    try {
      if (value instanceof Secret) return value.toString();
      if (value instanceof Date || value instanceof URL) return this.redactor.redact(String(value.toJSON()));
      // Its entries would be single characters, which no redactor could recognize.
      if (types.isBoxedPrimitive(value)) return this.of(value.valueOf(), depth);
      if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
      if (Array.isArray(value)) return value.map((item) => this.of(item, depth));
      if (value instanceof Set || value instanceof Map) return Array.from(value, (item) => this.of(item, depth));
      const entries = Object.entries(value instanceof Error ? errorFields(value) : value);
      return Object.fromEntries(entries.map(([key, item]) => [this.redactor.redact(key), this.of(item, depth)]));
    } catch {
      // A foreign getter or proxy threw; logging must not fail.
      return '[unreadable]';
    }
  }
}

/** Includes the non-enumerable fields of errors. */
function errorFields(error: Error): object {
  const { name, message, stack, cause } = error;
  const inner = error instanceof AggregateError ? { errors: error.errors as unknown } : {};
  return { ...error, name, message, stack, ...(cause === undefined ? {} : { cause }), ...inner };
}
