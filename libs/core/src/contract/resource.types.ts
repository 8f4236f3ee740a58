import type { Relation } from './relation.types.js';
import type { ResourceKey } from './resource-key.types.js';

/** What could not be read this time. It is not empty: nobody knows. */
export interface UnknownField {
  /**
   * A field of `attributes` (`versioning`; within a list, of each of its elements: `nodePools.tags`), or `tags`, or relations of a type
   * (`relations.member-of`), if need be only those that point in one way (`relations.protects.tag`).
   */
  readonly field: string;
  /** Why, in words a person can act on. Never holds a secret. */
  readonly reason: string;
  /** The scope to grant, where that alone is missing: whoever left it out may have meant to. */
  readonly scope?: string;
  /** Only deep runs read it, and this was none: nothing failed. */
  readonly onlyDeep?: true;
}

/** One thing an account holds. */
export interface Resource<Attributes extends object = object> {
  readonly key: ResourceKey;
  readonly name: string;
  /** The id of what it is to the person who looks for it: `server`, `load-balancer`, whichever provider holds it. */
  readonly entity: string;
  /** The provider's slug: `nyc3`. Absent for what has no region. */
  readonly region?: string;
  /** The provider's own word: `active`, `off`, `running`. */
  readonly status?: string;
  /** Whether it is in service, according to its status. */
  readonly active: boolean;
  /** RFC 3339. */
  readonly createdAt?: string;
  readonly tags: readonly string[];
  /** The entity's own typed fields, with units in their names: {@link Server}, {@link Volume}, … */
  readonly attributes: Attributes;
  /** What could not be read, and why. Absent when all was read. */
  readonly unknown?: readonly UnknownField[];
  /** JSON pointers (RFC 6901) into the resource to what of `raw` could not be read with it: `/raw/tags`. */
  readonly unread?: readonly string[];
  readonly relations: readonly Relation[];
  /** The provider's own object, without secrets. */
  readonly raw: unknown;
}
