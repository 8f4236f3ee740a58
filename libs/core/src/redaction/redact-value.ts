import { Secret } from '../credentials/secret.js';
import type { Redactor } from './redactor.js';

/** Bounds what a hostile or circular value can cost. */
const DEEPEST = 8;

/** A copy of any value, for a log line: strings redacted, errors as name, message and stack, secrets hidden, cycles cut. */
export function redactValue(value: unknown, redactor: Redactor, depth = 0): unknown {
  if (typeof value === 'string') return redactor.redact(value);
  if (value instanceof Secret) return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return '[…]';
  if (Array.isArray(value)) return value.map((item) => redactValue(item, redactor, depth + 1));
  const source =
    value instanceof Error ? { ...value, name: value.name, message: value.message, stack: value.stack } : value;
  return Object.fromEntries(Object.entries(source).map(([key, item]) => [key, redactValue(item, redactor, depth + 1)]));
}
