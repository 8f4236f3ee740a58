import { stripVTControlCharacters } from 'node:util';
import { BootError } from '../startup/boot.error.js';

/** Errors whose message says what to do. Others are printed with their stack trace. */
const CLEAR = new Set([BootError.name, 'MasterKeyError']);

/** Prints why the host did not start, and exits with 1. */
export function reportFailure(error: unknown): void {
  const text =
    error instanceof Error ? (CLEAR.has(error.name) ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`The host did not start. ${stripVTControlCharacters(text)}\n`, () => process.exit(1));
}
