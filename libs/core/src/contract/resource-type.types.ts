import type { RelationTypeName } from './relation-types.constants.js';

/** A permission of the provider, in its own words, as a person ticks it. */
export interface Scope {
  /** `droplet:read`. */
  readonly name: string;
  /**
   * What stays empty without it: `attributes.imageId`, `attributes.nodePools.tags`, `tags`, `relations.member-of`, `relations.protects.tag`.
   * Absent: the task needs it to read anything at all.
   */
  readonly fields?: readonly string[];
  /** JSON pointers (RFC 6901) into the resource to what of `raw` is missing without it. */
  readonly raw?: readonly string[];
}

/** One kind of resource, and the task that lists it. */
export interface ResourceType {
  /** The name people know and schedule: `server-list`. */
  readonly task: string;
  /** The permission to grant, in Maestro's words: `get_all_droplets`. */
  readonly access: string;
  /** `digitalocean.droplet`. */
  readonly kind: string;
  /** For a heading: `Droplets`. */
  readonly title: string;
  /** The id of the entity of its resources: one that core shares, or one that the manifest brings. */
  readonly entity: string;
  readonly scopes: readonly Scope[];
  /** The kind it is listed under, one part per resource of it (domain → its records). */
  readonly parent?: string;
  /**
   * What its resources point to: kinds by the type of the relation, `{'attached-to': ['acme.server']}`, whether by id or by a selector;
   * `*` for selectors of any kind. Reference pages show it, and the contract test compares. Absent: to nothing.
   */
  readonly relations?: Readonly<Partial<Record<RelationTypeName, readonly string[]>>>;
  /**
   * JSON pointer (RFC 6901) into the resource of the parent to what is another value whenever something under it has changed, in whatever way: the
   * serial number of a DNS zone. While it is the same, what is under that parent is not read: the last complete listing of it still holds.
   */
  readonly unchangedBy?: string;
  /**
   * Its collector class can tell that nothing in a part has changed since the last complete listing ({@link UnchangedPart}): a list with an
   * entity tag. Only for parts that have nothing in common, and not for a kind that others are listed under.
   */
  readonly tellsUnchanged?: true;
  /** JSON pointers (RFC 6901) to volatile parts of the resource, which are excluded from its checksum. */
  readonly volatile?: readonly string[];
  /**
   * JSON pointers (RFC 6901) into the resource to lists whose order has a meaning: `/attributes/corsRules`. All other lists are compared as
   * sets, in `raw` as well: the same elements in another order are no change.
   */
  readonly ordered?: readonly string[];
  /**
   * JSON pointers (RFC 6901) into a row to what is never kept, with `*` for every place of a list and every property of an object:
   * `/connection/password`. Besides what the names in a row call secret.
   */
  readonly secrets?: readonly string[];
  /** Default schedule of the task: a cron expression of five fields, UTC. */
  readonly schedule?: string;
  /**
   * A kind that lists some of the same things under the same ids: DigitalOcean's images list the snapshots of droplets. What both kinds hold
   * is counted once, as that kind. Absent: nothing is listed twice.
   */
  readonly aliasOf?: string;
  /** What a deep run reads besides, at the price of many requests: `object count and total size`. Absent: nothing. */
  readonly deep?: string;
  /**
   * Where a person finds such a resource in the provider's own console: an https address in which `{uid}`, `{name}` and `{region}` are
   * filled in, of a child `{parent}` and its own `{id}` too, each percent-encoded: `https://cloud.digitalocean.com/droplets/{uid}`. Absent: no address of it is known.
   */
  readonly page?: string;
}
