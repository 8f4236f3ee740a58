import type { CollectedPage, ListingPart, ResourceCollector } from '@maestro/core';
import { filter, type Observable } from 'rxjs';

/** Cold. The pages of one listing. A part without a `mark` has nothing else to give. */
export const pagesOf = (collector: ResourceCollector, part: ListingPart): Observable<CollectedPage> =>
  collector.collect(part).pipe(filter((answer): answer is CollectedPage => !('unchanged' in answer)));
