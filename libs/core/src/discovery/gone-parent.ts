import { catchError, defer, from, map, mergeMap, type MonoTypeOperatorFunction, type Observable, of, take } from 'rxjs';
import type { ListingPart, ParentResource } from '../contract/listing.types.js';
import type { ResourceCollector } from '../contract/resource-collector.types.js';
import type { ListingEvent } from '../listing/listing-outcome.types.js';

/** What a provider answers for the children of something that it does not have (RFC 9110, sections 15.5.5 and 15.5.11). */
const NOT_FOUND: ReadonlySet<number | undefined> = new Set([404, 410]);

/**
 * A parent may be removed after it was listed and before its children are. The provider then does not find their list,
 * which is not a failure: they are gone with it. Only a read of the parent by id proves that, because a list may also be
 * missing for other reasons.
 *
 * @param parents the collector of the parent kind. Without `exists`, the failure stays.
 */
export function goneWithParent(
  { parent }: ListingPart,
  parents: ResourceCollector | undefined,
): MonoTypeOperatorFunction<ListingEvent> {
  return (events) =>
    events.pipe(
      mergeMap((event) => {
        if (event.type !== 'ended' || !parent || !parents?.exists || !NOT_FOUND.has(event.outcome.error?.status))
          return of(event);
        const { error: _error, reason: _reason, ...outcome } = event.outcome;
        const without: ListingEvent = {
          ...event,
          outcome: { ...outcome, complete: true, expected: outcome.resources, unreadable: [] },
        };
        return isGone(parents, parent).pipe(map((gone) => (gone ? without : event)));
      }),
    );
}

/** Emits once and never fails: a parent that cannot be read may be there. */
function isGone(parents: ResourceCollector, { key, region, parent }: ParentResource): Observable<boolean> {
  const part: ListingPart = {
    id: parent?.key.uid ?? region ?? '',
    ...(region !== undefined && { region }),
    ...(parent && { parent }),
  };
  return defer(() => from(parents.exists?.(key.uid, part) ?? of(true))).pipe(
    take(1),
    map((exists) => !exists),
    catchError(() => of(false)),
  );
}
