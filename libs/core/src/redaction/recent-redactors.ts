import { createHash } from 'node:crypto';
import { Redactor } from './redactor.js';

/** More credentials than a process has in use or has used recently. */
const MAX_RECENT = 50;

/** By a hash of their secrets, most recently used last. */
const RECENT = new Map<string, Redactor>();

/**
 * The redactor of a new connection. It is cached, for text that cannot be attributed to a connection and for later
 * connections with the same secrets, because computing their encodings takes milliseconds.
 */
export function redactorOf(secrets: readonly string[]): Redactor {
  const key = createHash('sha256').update(JSON.stringify(secrets)).digest('base64');
  const redactor = RECENT.get(key) ?? new Redactor(secrets);
  RECENT.delete(key);
  RECENT.set(key, redactor);
  for (const oldest of RECENT.keys()) {
    if (RECENT.size <= MAX_RECENT) break;
    RECENT.delete(oldest);
  }
  return redactor;
}

/** Removes the secrets of this process's most recently opened connections from text. */
export const redactRecent = (text: string): string =>
  [...RECENT.values()].reduce((rest, redactor) => redactor.redact(rest), text);
