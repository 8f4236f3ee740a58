import type { ListingOutcome, ParentResource, Resource, TaskReport } from '@maestro/core';

/** What one listing of a kind told, over all its parts. */
export interface ListingRun {
  readonly report: TaskReport;
  readonly outcomes: readonly ListingOutcome[];
  /** In the order in which they came. */
  readonly resources: readonly Resource[];
  /** The same, as those are listed under that are listed under them. */
  readonly parents: readonly ParentResource[];
}
