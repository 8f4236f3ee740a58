import { stripVTControlCharacters } from 'node:util';
import { BootError } from '../startup/boot.error.js';

/** Errors that say themselves what to do: their message is enough. Of others the trace is needed to find the mistake. */
const CLEAR = new Set([BootError.name, 'MasterKeyError']);

/** Prints why the host did not start, and ends the process with 1. */
export function reportFailure(error: unknown): void {
  const text =
    error instanceof Error ? (CLEAR.has(error.name) ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`The host did not start. ${stripVTControlCharacters(text)}\n`, () => process.exit(1));
}
