import type { TaskReport } from '@maestro/core';
import { EXIT_CODES } from '../exit-codes.constants.js';

/** The exit code of a run. An empty account that was read completely is complete. */
export function exitCodeOf(reports: readonly TaskReport[]): number {
  if (reports.every(({ complete }) => complete)) return EXIT_CODES.complete;
  const read = reports.some(({ complete, resources }) => complete || resources > 0);
  return read ? EXIT_CODES.incomplete : EXIT_CODES.nothingRead;
}
