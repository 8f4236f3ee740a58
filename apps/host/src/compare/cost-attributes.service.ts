import { type Money } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { PluginRegistry } from '../plugins/plugin-registry.js';

/** The attributes that tell what a resource costs, by the roles of its entity's fields. */
@Injectable()
export class CostAttributes {
  constructor(@Inject(PluginRegistry) private readonly plugins: PluginRegistry) {}

  /** Names of attributes that may be the cost of a resource, of any entity. */
  names(): readonly string[] {
    const fields = this.plugins.catalogue.entities.flatMap((entity) => Object.entries(entity.fields));
    return [...new Set(fields.flatMap(([name, { role }]) => (role === 'cost' ? [name] : [])))];
  }

  /**
   * The monthly cost of a resource. Null if no price is known.
   *
   * @param attributes with at least the ones in `names`; null: none.
   */
  monthly(entity: string, attributes: object | null): Money | null {
    return this.plugins.rolesOf(entity).monthlyCost(attributes ?? {}) ?? null;
  }
}
