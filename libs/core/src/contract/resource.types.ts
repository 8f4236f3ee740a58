import type { Entity, Family } from './entity.types.js';
import type { Relation } from './relation.types.js';
import type { ResourceKey } from './resource-key.types.js';

/** A field of `attributes`, or `tags`, that could not be read this time. It is not empty: nobody knows. */
export interface UnknownField {
  readonly field: string;
  /** Why, in words a person can act on. Never holds a secret. */
  readonly reason: string;
}

/** One thing an account holds. */
export interface Resource<Attributes extends object = object> {
  readonly key: ResourceKey;
  readonly name: string;
  readonly entity: Entity;
  readonly family?: Family;
  /** The provider's slug: `nyc3`. Absent for what has no region. */
  readonly region?: string;
  /** The provider's own word: `active`, `off`, `running`. */
  readonly status?: string;
  /** Whether it is in service, as far as its status tells. */
  readonly active: boolean;
  /** RFC 3339. */
  readonly createdAt?: string;
  readonly tags: readonly string[];
  /** The entity's own typed fields, with units in their names: {@link Server}, {@link Volume}, … */
  readonly attributes: Attributes;
  /** Fields of `attributes` that could not be read, and why. Absent when all were read. */
  readonly unknown?: readonly UnknownField[];
  readonly relations: readonly Relation[];
  /** The provider's own object, without secrets. */
  readonly raw: unknown;
}
