import {
  type CollectedPage,
  type PermissionCheck,
  probePermission,
  type ResourceCollector,
  type ResourceType,
} from '@maestro/core';
import { map, type Observable } from 'rxjs';
import type { DigitalOceanClient } from './client/digitalocean.client.js';
import type { DigitalOceanPart, DigitalOceanResource } from './digitalocean-resource.types.js';

/** Reads any resource type that is declared as data. */
export class DigitalOceanCollector implements ResourceCollector {
  constructor(
    readonly resource: DigitalOceanResource,
    readonly client: DigitalOceanClient,
  ) {}

  get type(): ResourceType {
    return this.resource.type;
  }

  parts(): readonly DigitalOceanPart[] {
    return this.resource.parts ?? [{ id: this.resource.itemsKey }];
  }

  collect({ query }: DigitalOceanPart): Observable<CollectedPage> {
    return this.client.list(this.resource, query).pipe(map(this.resource.rows));
  }

  exists(uid: string): Observable<boolean> {
    return this.client.exists(this.resource, uid);
  }

  probe(): Observable<PermissionCheck> {
    return probePermission(this.type, this.client.probe(this.resource));
  }
}
