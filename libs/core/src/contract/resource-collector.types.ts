import type { Observable } from 'rxjs';
import type { ListingAnswer, ListingPart } from './listing.types.js';
import type { PermissionCheck } from './permission-check.types.js';
import type { ResourceType } from './resource-type.types.js';

/** Reads one kind of resource of one connection. Bound to RESOURCE_COLLECTOR by the plugin's module. */
export interface ResourceCollector {
  readonly type: ResourceType;
  /** The lists that together are this kind. For a type with a `parent`, core makes the parts and does not ask. */
  parts(): readonly ListingPart[];
  /**
   * Cold. One subscription is one listing of one part: pages as they arrive, then completion, or a {@link ProviderError}.
   * Unsubscribing stops the requests. It never says "complete": core judges that.
   *
   * Of a type with `tellsUnchanged`, pages name a `mark`, and the part brings that of its last complete listing. While the provider shows
   * the same, `{ unchanged: true }` is the only answer. It is an error where the part has no `mark`, and beside pages.
   */
  collect(part: ListingPart): Observable<ListingAnswer>;
  /** Reads one resource by its id: false only on a certain "not found". The second look before anything is marked gone. */
  exists?(uid: string, part: ListingPart): Observable<boolean>;
  /** The cheapest request that shows whether the credential may read this. */
  probe(): Observable<PermissionCheck>;
}
