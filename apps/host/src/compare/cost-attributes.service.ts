import { entityOf, type Money, type RoleReader, roleReader } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { PluginRegistry } from '../plugins/plugin-registry.js';

/** The attributes that tell what a resource costs, by the roles of its entity's fields. */
@Injectable()
export class CostAttributes {
  readonly #readers = new Map<string, RoleReader>();
  #names: readonly string[] | undefined;

  constructor(@Inject(PluginRegistry) private readonly plugins: PluginRegistry) {}

  /** Names of attributes that may be the cost of a resource, of any entity. */
  names(): readonly string[] {
    return (this.#names ??= this.#find());
  }

  /**
   * The monthly cost of a resource. Null if no price is known.
   *
   * @param attributes with at least the ones in `names`; null: none.
   */
  monthly(entity: string, attributes: object | null): Money | null {
    return this.#reader(entity).monthlyCost(attributes ?? {}) ?? null;
  }

  /** By the first plugin that declares the entity. */
  #reader(entity: string): RoleReader {
    const known = this.#readers.get(entity);
    if (known) return known;
    const [declared] = this.#manifests().flatMap((manifest) => entityOf({ entity }, manifest) ?? []);
    const reader = roleReader(declared);
    this.#readers.set(entity, reader);
    return reader;
  }

  #find(): string[] {
    const fields = this.#manifests().flatMap((manifest) =>
      manifest.resources.flatMap(({ entity }) => Object.entries(entityOf({ entity }, manifest)?.fields ?? {})),
    );
    return [...new Set(fields.flatMap(([name, { role }]) => (role === 'cost' ? [name] : [])))];
  }

  #manifests() {
    return this.plugins.plugins().map(({ manifest }) => manifest);
  }
}
