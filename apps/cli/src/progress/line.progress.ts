import type { Progress } from './progress.types.js';

/** Where no terminal is: only what is worth a line in a log. The counts stand in the summary. */
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
