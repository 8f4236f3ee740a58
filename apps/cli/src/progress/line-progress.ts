import type { Progress } from './progress.types.js';

/** Without a terminal: only notes worth a log line. Counts are in the summary. */
export function lineProgress(): Progress {
  const nothing = (): void => undefined;
  return {
    start: nothing,
    advance: nothing,
    end: nothing,
    note: (text) => void process.stderr.write(`${text}\n`),
    stop: nothing,
  };
}
