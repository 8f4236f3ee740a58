import { type ResourceType, type RoleReader, type ServiceDiscovery } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { type ResourceFilter } from '../../inventory/listing/resource-filter.sql.js';

/** A task that lists what a feed shows. */
export interface FeedTask {
  readonly provider: string;
  readonly task: string;
}

/** What feeds know about kinds and entities: all of it from the declarations of plugins and core. */
@Injectable()
export class FeedCatalogue {
  constructor(@Inject(PluginRegistry) private readonly registry: PluginRegistry) {}

  /** Machines only, unless the filter selects kinds or entities. */
  narrow(filter: ResourceFilter): ResourceFilter {
    const isChosen = [...(filter.kind ?? []), ...(filter.entity ?? [])].length > 0;
    return isChosen
      ? filter
      : { ...filter, entity: this.registry.catalogue.entities.flatMap(({ id, machine }) => (machine ? id : [])) };
  }

  /** The tasks whose lists a filter could show. */
  tasksOf({ kind = [], entity = [] }: ResourceFilter): FeedTask[] {
    const isShown = (type: ResourceType): boolean =>
      (kind.length === 0 || kind.includes(type.kind)) && (entity.length === 0 || entity.includes(type.entity));
    return this.registry
      .plugins()
      .flatMap(({ manifest: { id, resources } }) =>
        resources.filter(isShown).map(({ task }) => ({ provider: id, task })),
      );
  }

  /** Reads resources of an entity by the roles of its fields. */
  rolesOf(entity: string): RoleReader {
    return this.registry.rolesOf(entity);
  }

  /** The labels that kinds declare for Prometheus. */
  discoveries(): ReadonlyMap<string, ServiceDiscovery> {
    const types = this.registry.plugins().flatMap(({ manifest }) => manifest.resources);
    return new Map(
      types.flatMap(({ kind, serviceDiscovery }) => (serviceDiscovery ? [[kind, serviceDiscovery] as const] : [])),
    );
  }
}
