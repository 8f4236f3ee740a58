import type { ResourceType, TaskReport } from '@maestro/core';

/** Shows on stderr how far a run is. */
export interface Progress {
  start(types: readonly ResourceType[]): void;
  /** `read` resources of a task so far, of `expected` when the provider states a total. */
  advance(task: string, read: number, expected: number | undefined): void;
  end(report: TaskReport): void;
  /** Something worth knowing meanwhile: a wait, a repeated request. */
  note(text: string): void;
  stop(): void;
}
