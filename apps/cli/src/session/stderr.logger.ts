import type { Logger } from '@maestro/core';
import { plainText } from '../output/plain-text.js';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;

/** Plain lines on stderr, for `--verbose`. */
export function stderrLogger(): Logger {
  const levels = LEVELS.map((level) => [
    level,
    (data: object, message: string): void =>
      void process.stderr.write(`${plainText(`${level} ${message} ${JSON.stringify(data)}`)}\n`),
  ]);
  return Object.fromEntries(levels) as unknown as Logger;
}
