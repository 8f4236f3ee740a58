import {
  type EntityDefinition,
  type Field,
  type ResourceType,
  type RoleReader,
  type ServiceDiscovery,
  type TerraformResource,
} from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { terraformKinds, type TerraformKinds } from '../../inventory/managed/managed.sql.js';
import { type ResourceFilter } from '../../inventory/listing/resource-filter.sql.js';
import { type FeedScope } from './feed-format.types.js';

/** A task that lists what a feed shows. */
export interface FeedTask {
  readonly provider: string;
  readonly task: string;
}

/** What feeds know about kinds and entities: all of it from the declarations of plugins and core. */
@Injectable()
export class FeedCatalogue {
  constructor(@Inject(PluginRegistry) private readonly registry: PluginRegistry) {}

  /** The filter, within the scope of a feed unless it selects kinds or entities. */
  narrow(filter: ResourceFilter, scope: FeedScope = 'machines'): ResourceFilter {
    const isChosen = [...(filter.kind ?? []), ...(filter.entity ?? [])].length > 0;
    if (isChosen || scope === 'everything') return filter;
    if (scope !== 'machines') return { ...filter, kind: scope };
    return { ...filter, entity: this.entities().flatMap(({ id, machine }) => (machine ? id : [])) };
  }

  /** Every entity of the catalogue. */
  entities(): readonly EntityDefinition[] {
    return this.registry.catalogue.entities;
  }

  /** What the loaded kinds are in Terraform. */
  terraformKinds(): TerraformKinds {
    return terraformKinds(this.registry.catalogue);
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

  /** The names of attributes that may hold an address or a host name. */
  addressAttributes(): readonly string[] {
    const isReached = (field: Field): boolean =>
      field.role === 'address' ||
      field.role === 'host-name' ||
      (field.type === 'records' && Object.values(field.fields).some(isReached));
    const names = this.entities().flatMap(({ fields }) =>
      Object.entries(fields).flatMap(([name, field]) => (isReached(field) ? [name] : [])),
    );
    return [...new Set(names)];
  }

  /** The labels that kinds declare for Prometheus. */
  discoveries(): ReadonlyMap<string, ServiceDiscovery> {
    return this.#declared(({ serviceDiscovery }) => serviceDiscovery);
  }

  /** What kinds are in Terraform. */
  terraform(): ReadonlyMap<string, readonly TerraformResource[]> {
    return this.#declared(({ terraform }) => terraform);
  }

  /** The templates of the pages of kinds in their providers' consoles. */
  pages(): ReadonlyMap<string, string> {
    return this.#declared(({ page }) => page);
  }

  #declared<Declaration>(read: (type: ResourceType) => Declaration | undefined): ReadonlyMap<string, Declaration> {
    const types = this.registry.plugins().flatMap(({ manifest }) => manifest.resources);
    return new Map(
      types.flatMap((type) => {
        const declared = read(type);
        return declared === undefined ? [] : [[type.kind, declared] as const];
      }),
    );
  }
}
