import type { TaskReport, TaskState, UnreadableRow } from '@maestro/core';
import { EXIT_CODES } from '../exit-decision.js';

/** Unreadable rows that a report lists; the rest are counted. */
const MAX_ROWS = 100;

/** The data of a run other than its tasks. */
interface RunFacts {
  readonly provider: string;
  readonly account: string | undefined;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
}

/** Creates the report of a run for `--report`. */
export function runReport(
  { provider, account, startedAt, endedAt }: RunFacts,
  reports: readonly TaskReport[],
): RunReport {
  return {
    provider,
    account: account ?? null,
    startedAt: new Date(startedAt).toISOString(),
    durationMs: Math.round(endedAt - startedAt),
    complete: reports.every(isWhole),
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

/** Nothing is missing: an account without an optional product has none of its resources. */
const isWhole = ({ complete, state }: TaskReport): boolean => complete || state === 'unavailable';

/** The exit code of a run. An empty account that was read completely is complete. */
function exitCodeOf(reports: readonly TaskReport[]): number {
  if (reports.every(isWhole)) return EXIT_CODES.complete;
  const read = reports.some(({ complete, resources }) => complete || resources > 0);
  return read ? EXIT_CODES.incomplete : EXIT_CODES.nothingRead;
}

/** One task in the report. */
export interface TaskReportJson {
  readonly task: string;
  readonly kind: string;
  readonly state: TaskState;
  readonly complete: boolean;
  readonly resources: number;
  /** The provider's total, or null if it returns none. */
  readonly expected: number | null;
  /** Rows that could not be read. */
  readonly unreadable: number;
  /** The first unreadable rows, with their positions in the list. */
  readonly unreadableRows: readonly UnreadableRow[];
  /** Rows of the list that are not of this kind. Absent: there are none. */
  readonly skipped?: number;
  readonly requests: number;
  readonly durationMs: number;
  readonly message: string;
}

/** The report that `--report` writes. */
export interface RunReport {
  readonly provider: string;
  /** The name of the account, or null if the credential cannot read it. */
  readonly account: string | null;
  /** RFC 3339. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly complete: boolean;
  readonly exitCode: number;
  readonly tasks: readonly TaskReportJson[];
}
