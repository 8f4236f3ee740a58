import type { Relation, ResourceKey } from './relation.types.js';

/** A field that could not be read this time. Its value is unknown, not empty. */
export interface UnknownField {
  /**
   * A field of `attributes` (`versioning`; within a list, of each of its elements: `nodePools.tags`), or `tags`, or
   * relations of a type (`relations.member-of`), optionally only those that point by id or by one selector
   * (`relations.protects.tag`).
   */
  readonly field: string;
  /** The reason, in words that a person can act on. Never contains a secret. */
  readonly reason: string;
  /** The scope to grant, if only that is missing. It may have been left out on purpose. */
  readonly scope?: string;
  /** Only deep syncs read it, and this was not one. Nothing failed. */
  readonly onlyDeep?: true;
}

/** One thing in an account. */
export interface Resource<Attributes extends object = object> {
  readonly key: ResourceKey;
  readonly name: string;
  /** The id of its entity: `server`, `load-balancer`, whatever the provider. */
  readonly entity: string;
  /** The provider's slug: `nyc3`. Absent for resources without a region. */
  readonly region?: string;
  /** The provider's own word: `active`, `off`, `running`. */
  readonly status?: string;
  /** Whether it is active, according to its status. */
  readonly active: boolean;
  /** RFC 3339. */
  readonly createdAt?: string;
  readonly tags: readonly string[];
  /** The entity's own typed fields, with units in their names: {@link Server}, {@link Volume}, … */
  readonly attributes: Attributes;
  /** The fields that could not be read, and why. Absent if all were read. */
  readonly unknown?: readonly UnknownField[];
  /** JSON pointers (RFC 6901) into the resource to members of `raw` that could not be read: `/raw/tags`. */
  readonly unread?: readonly string[];
  readonly relations: readonly Relation[];
  /** The provider's own object, without secrets. */
  readonly raw: unknown;
}
