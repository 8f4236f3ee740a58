import { map, type Observable } from 'rxjs';
import type { CollectedPage } from '../contract/listing.types.js';
import type { PermissionCheck } from '../contract/permission-check.types.js';
import type { ResourceCollector } from '../contract/resource-collector.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { markUnknown } from '../listing/mark-unknown.js';
import { probePermission } from '../listing/probe-permission.js';
import type { RestClient } from './rest.client.js';
import type { ScopeChecker } from './scope.checker.js';
import type { RestPart, RestResource } from './rest-resource.types.js';

/** Reads any resource type that is declared as data. */
export class RestCollector implements ResourceCollector {
  constructor(
    readonly resource: RestResource,
    readonly client: RestClient,
    readonly scopes: ScopeChecker,
  ) {}

  get type(): ResourceType {
    return this.resource.type;
  }

  parts(): readonly RestPart[] {
    return this.resource.parts ?? [{ id: this.resource.itemsKey }];
  }

  collect({ query }: RestPart): Observable<CollectedPage> {
    return this.client.list(this.resource, query).pipe(
      map(this.resource.rows),
      markUnknown(this.type.scopes, (scope) => this.scopes.check(scope)),
    );
  }

  exists(uid: string): Observable<boolean> {
    return this.client.exists(this.resource, uid);
  }

  probe(): Observable<PermissionCheck> {
    return probePermission(this.type, this.client.probe(this.resource));
  }
}
