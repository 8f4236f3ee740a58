import { createHash } from 'node:crypto';
import { Redactor } from './redactor.js';

/** More credentials than a process uses at a time or has just used. */
const MAX_RECENT = 50;

/** By a hash of their secrets, the one that was used last at the end. */
const RECENT = new Map<string, Redactor>();

/**
 * The redactor of a connection that opens. It is kept, for text that cannot be told to be of one connection, and for the next connection of
 * the same secrets: working out how they may be written takes milliseconds.
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

/** Text without the secrets of the connections that were opened last, in this process. */
export const redactRecent = (text: string): string =>
  [...RECENT.values()].reduce((rest, redactor) => redactor.redact(rest), text);
