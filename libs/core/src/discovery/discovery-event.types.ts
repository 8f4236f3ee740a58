import type { ResourceType } from '../contract/resource-type.types.js';
import type { UnreadableRow, CollectedPage, ListingPart } from '../contract/listing.types.js';
import type { ListingOutcome } from '../listing/listing-outcome.types.js';

/**
 * `success`: complete. `warning`: something is missing that a person can grant or wait for. `danger`: it failed.
 * `unavailable`: the account does not have this product, or the credential does not include it; not a fault.
 */
export type TaskState = 'success' | 'warning' | 'danger' | 'unavailable';

/** How one task of a sync ended. */
export interface TaskReport {
  readonly type: ResourceType;
  readonly state: TaskState;
  /** Every part was read completely. */
  readonly complete: boolean;
  /** Distinct resources that were read, plus those of unchanged parts. */
  readonly resources: number;
  /** The sum of the provider's totals over all parts. Absent if a part states none. */
  readonly expected?: number;
  readonly unreadable: readonly UnreadableRow[];
  /** Rows that were read but are not of this kind. Absent: there are none. */
  readonly skipped?: number;
  /** Requests that were sent, including retries. */
  readonly requests: number;
  readonly durationMs: number;
  /** What happened and what to do next. Empty if there is nothing to report. */
  readonly message: string;
}

/** The events of a sync, as they happen. The last event of each task is `task-ended`. */
export type DiscoveryEvent =
  | {
      readonly type: 'page';
      readonly resourceType: ResourceType;
      readonly part: ListingPart;
      readonly page: CollectedPage;
    }
  | {
      readonly type: 'part-ended';
      readonly resourceType: ResourceType;
      readonly part: ListingPart;
      readonly outcome: ListingOutcome;
    }
  | { readonly type: 'task-ended'; readonly report: TaskReport };
