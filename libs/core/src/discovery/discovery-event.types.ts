import type { CollectedPage, ListingPart } from '../contract/listing.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import type { ListingOutcome } from '../listing/listing-outcome.types.js';
import type { TaskReport } from './task-report.types.js';

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
