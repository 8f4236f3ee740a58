import type { ResourceType } from '../contract/resource-type.types.js';
import type { UnreadableRow } from '../contract/listing.types.js';

/** `success`: whole. `warning`: something is missing that a person can grant or wait for. `danger`: it failed. */
export type TaskState = 'success' | 'warning' | 'danger';

/** How one task of a run ended. */
export interface TaskReport {
  readonly type: ResourceType;
  readonly state: TaskState;
  /** Every part was read whole. */
  readonly complete: boolean;
  /** Distinct resources that were read, and those of parts that are unchanged. */
  readonly resources: number;
  /** The provider's totals over all parts; absent when one of them states none. */
  readonly expected?: number;
  readonly unreadable: readonly UnreadableRow[];
  /** Rows that were read and are not of this kind. Absent: there are none. */
  readonly skipped?: number;
  /** Requests that were sent, repeats included. */
  readonly requests: number;
  readonly durationMs: number;
  /** What happened and what to do next. Empty when there is nothing to say. */
  readonly message: string;
}
