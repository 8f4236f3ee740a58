import type { Observable } from 'rxjs';
import type { ListingAnswer, ListingPart } from './listing.types.js';
import type { ResourceType } from './resource-type.types.js';
import type { ProviderErrorKind } from './provider-error-kind.types.js';

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

/** The result of a probe: whether the credential may read this kind. */
export interface PermissionCheck {
  /** `unavailable`: the account does not have this product, which is optional. */
  readonly state: 'granted' | 'missing' | 'unavailable' | 'unreachable';
  /** The scopes to select at the provider. Empty if granted. */
  readonly scopes: readonly string[];
  /** The kind of error, if the provider's response was one. Absent if granted. */
  readonly reason?: ProviderErrorKind;
  /** The finding and what to do, in one sentence. */
  readonly message: string;
}

/** Whose account the credential opens. */
export interface Account {
  /** The provider's own id of the account, as a string. */
  readonly id: string;
  /** Its display name: a team's name or an email address. */
  readonly name: string;
}

/** Identifies the account behind a credential. A plugin binds one to ACCOUNT_READER if its provider can tell. */
export interface AccountReader {
  /** Cold. Emits undefined if the credential may not read it, which is not an error. */
  read(): Observable<Account | undefined>;
}
