import type { Observable } from 'rxjs';
import type { ListingAnswer, ListingPart } from './listing.types.js';
import type { PermissionCheck } from './permission-check.types.js';
import type { ResourceType } from './resource-type.types.js';

/** Reads one kind of resource of one connection. Bound to RESOURCE_COLLECTOR by the plugin's module. */
export interface ResourceCollector {
  readonly type: ResourceType;
  /** The lists that together are this kind. For a type with a `parent`, core creates the parts and does not call this. */
  parts(): readonly ListingPart[];
  /**
   * Cold. One subscription is one listing of one part: pages as they arrive, then completion or a {@link
   * ProviderError}. Unsubscribing stops the requests. A collector cannot claim that a listing is complete; core decides
   * that.
   *
   * For a type with `tellsUnchanged`, pages have a `mark`, and the part has that of its last complete listing. While
   * the provider shows the same mark, the collector emits only `{ unchanged: true }`. That is an error if the part has
   * no `mark` or if pages are emitted too.
   */
  collect(part: ListingPart): Observable<ListingAnswer>;
  /**
   * Reads one resource by its id. False only if the provider states that it does not exist. Used to confirm absence
   * before anything is marked as gone.
   */
  exists?(uid: string, part: ListingPart): Observable<boolean>;
  /** Makes the cheapest request that shows whether the credential may read this kind. */
  probe(): Observable<PermissionCheck>;
}
