import type { Redactor } from './redactor.js';

/** More connections than a process has open or has just closed. */
const MAX_RECENT = 50;

const RECENT: Redactor[] = [];

/** Keeps the redactor of a connection that opens, for text that cannot be told to be of one connection. */
export function rememberRedactor(redactor: Redactor): void {
  RECENT.push(redactor);
  if (RECENT.length > MAX_RECENT) RECENT.shift();
}

/** Text without the secrets of the connections that were opened last, in this process. */
export const redactRecent = (text: string): string => RECENT.reduce((rest, redactor) => redactor.redact(rest), text);
