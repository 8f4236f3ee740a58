import type { ResourceType, TaskReport } from '@maestro/core';

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

/** Shows the progress of a run on stderr. */
export interface Progress {
  start(types: readonly ResourceType[]): void;
  /** `read` resources of a task so far, of `expected` if the provider returns a total. */
  advance(task: string, read: number, expected: number | undefined): void;
  end(report: TaskReport): void;
  /** Shows a notable event, such as a wait or a retry. */
  note(text: string): void;
  stop(): void;
}
