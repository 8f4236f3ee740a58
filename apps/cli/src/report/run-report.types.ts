import type { TaskState, UnreadableRow } from '@maestro/core';

/** One task, as `--report` writes it. */
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
  /** The first of them, with their places in the list. */
  readonly unreadableRows: readonly UnreadableRow[];
  /** Rows of the list that are not of this kind. Absent: there are none. */
  readonly skipped?: number;
  readonly requests: number;
  readonly durationMs: number;
  readonly message: string;
}

/** What `--report` writes. */
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
