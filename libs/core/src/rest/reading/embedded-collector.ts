import { concatMap, defer, filter, from, map, mergeMap, type Observable, of, take, throwIfEmpty } from 'rxjs';
import type { CollectedPage, EmbeddedRows, ListingPart } from '../../contract/listing.types.js';
import type { PermissionCheck, ResourceCollector } from '../../contract/resource-collector.types.js';
import type { EmbeddedIn, ResourceType } from '../../contract/resource-type.types.js';
import { ProviderError } from '../../errors/provider-error.js';
import { embeddedRows } from '../../listing/parents.js';
import { markUnknown } from '../../listing/mark-unknown.js';
import { probePermission } from '../../listing/probe-permission.js';
import type { RestCollector } from './rest-collector.js';
import type { RestKind } from '../declaration/rest-list.types.js';
import type { ScopeChecker } from './scope-checker.js';

/** The dependencies of a collector of an embedded kind. */
interface EmbeddedCollectorParts {
  readonly kind: RestKind;
  readonly embedded: EmbeddedIn;
  readonly parent: RestCollector | EmbeddedCollector;
  readonly scopes: ScopeChecker;
}

/** Reads a kind whose rows are part of its parent's rows. */
export class EmbeddedCollector implements ResourceCollector {
  readonly type: ResourceType;
  readonly #its: EmbeddedCollectorParts;

  constructor(its: EmbeddedCollectorParts) {
    this.type = its.kind.type;
    this.#its = its;
  }

  /** One for each parent, which core makes. */
  parts(): readonly ListingPart[] {
    return [];
  }

  /** Without the rows that the parent has just shown, the parent is listed again: a second check needs new data. */
  collect(part: ListingPart): Observable<CollectedPage> {
    const { kind, scopes } = this.#its;
    return defer(() => (part.embedded ? of(part.embedded) : this.#readAgain(part))).pipe(
      map((found) => kind.rows({ rows: this.#rowsOf(found), firstPosition: 1 }, part)),
      markUnknown(this.type.scopes, (scope) => scopes.check(scope)),
    );
  }

  /** The permission is that of the parent. */
  probe(): Observable<PermissionCheck> {
    return probePermission(this.type, this.firstAnswer());
  }

  /** The cheapest request for the list that contains its rows. */
  firstAnswer(): Observable<unknown> {
    return this.#its.parent.firstAnswer();
  }

  #rowsOf(found: EmbeddedRows): readonly unknown[] {
    if ('rows' in found) return found.rows;
    throw new ProviderError({ kind: 'invalid-response', retryable: false, message: found.unread });
  }

  #readAgain({ id, region, parent: above }: ListingPart): Observable<EmbeddedRows> {
    const { parent, embedded } = this.#its;
    const grandparent = above?.parent;
    const parts = grandparent ? [{ id: grandparent.key.uid, parent: grandparent }] : parent.parts();
    const there = parts.filter((part) => part.region === undefined || part.region === (region ?? above?.region));
    return from(there).pipe(
      concatMap((part): Observable<CollectedPage> => parent.collect(part)),
      mergeMap(({ resources }) => resources),
      filter(({ key }) => key.uid === id),
      take(1),
      map((found) => embeddedRows(found, embedded)),
      throwIfEmpty(() => parentGone(this.type, id)),
    );
  }
}

function parentGone({ parent, title }: ResourceType, uid: string): ProviderError {
  const message = `The list of ${parent} no longer has ${uid}, so its ${title.toLowerCase()} could not be read again. Run again.`;
  return new ProviderError({ kind: 'invalid-response', retryable: false, message });
}
