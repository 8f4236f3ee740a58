import type { TaskReport } from '@maestro/core';
import { exitCodeOf } from './exit-code.js';
import type { RunReport, TaskReportJson } from './run-report.types.js';

/** Unreadable rows that a report lists; the rest are counted. */
const MAX_ROWS = 100;

/** The facts of a run besides its tasks. */
export interface RunFacts {
  readonly provider: string;
  readonly account: string | undefined;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
}

/** A run as `--report` writes it. */
export function runReport(
  { provider, account, startedAt, endedAt }: RunFacts,
  reports: readonly TaskReport[],
): RunReport {
  return {
    provider,
    account: account ?? null,
    startedAt: new Date(startedAt).toISOString(),
    durationMs: Math.round(endedAt - startedAt),
    complete: reports.every(({ complete }) => complete),
    exitCode: exitCodeOf(reports),
    tasks: reports.map(taskJson),
  };
}

function taskJson({ type, unreadable, expected, ...report }: TaskReport): TaskReportJson {
  return {
    task: type.task,
    kind: type.kind,
    ...report,
    expected: expected ?? null,
    unreadable: unreadable.length,
    unreadableRows: unreadable.slice(0, MAX_ROWS),
  };
}
