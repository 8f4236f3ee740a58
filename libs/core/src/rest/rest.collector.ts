import { map, type Observable } from 'rxjs';
import type { CollectedPage, ListingPart } from '../contract/listing.types.js';
import type { PermissionCheck } from '../contract/permission-check.types.js';
import type { ResourceCollector } from '../contract/resource-collector.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { markUnknown } from '../listing/mark-unknown.js';
import { probePermission } from '../listing/probe-permission.js';
import type { ListReader } from './list.reader.js';
import type { RestKind, RestPart } from './rest-list.types.js';
import type { ScopeChecker } from './scope.checker.js';

/** Reads any kind that is declared as data. */
export class RestCollector implements ResourceCollector {
  readonly type: ResourceType;

  constructor(
    readonly kind: RestKind,
    readonly reader: ListReader,
    readonly scopes: ScopeChecker,
  ) {
    this.type = kind.type;
  }

  parts(): readonly RestPart[] {
    const { parts, items } = this.kind.list;
    return parts ?? [{ id: items.split('/').at(-1) || 'all' }];
  }

  collect(part: RestPart): Observable<CollectedPage> {
    return this.reader.list(part).pipe(
      map((page) => this.kind.rows(page, part)),
      markUnknown(this.type.scopes, (scope) => this.scopes.check(scope)),
    );
  }

  exists(uid: string, part: ListingPart): Observable<boolean> {
    return this.reader.exists(uid, part);
  }

  probe(): Observable<PermissionCheck> {
    const [first = { id: '' }] = this.parts();
    return probePermission(this.type, this.reader.probe(first));
  }
}
