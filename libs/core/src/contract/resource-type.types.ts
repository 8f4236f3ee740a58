import type { ParentCondition } from './parent-condition.js';
import type { RelationTypeName } from './relation.types.js';
import type { ServiceDiscovery } from './service-discovery.js';
import type { TerraformResource } from './terraform-resource.js';

/** A permission of the provider, as the provider names it. */
export interface Scope {
  /** `droplet:read`. */
  readonly name: string;
  /**
   * The fields that stay empty without it: `attributes.imageId`, `attributes.nodePools.tags`, `tags`,
   * `relations.member-of`, `relations.protects.tag`. Absent: the task cannot read anything without it.
   */
  readonly fields?: readonly string[];
  /** JSON pointers (RFC 6901) into the resource to the members of `raw` that are missing without it. */
  readonly raw?: readonly string[];
}

/** Where the rows of a kind are in each row of its parent. */
export interface EmbeddedIn {
  /** JSON pointer (RFC 6901) into the parent's row to a list: `/users`. Null is an empty list. */
  readonly at: string;
  /**
   * A parent's row without that property has no such rows. Default: the task is then incomplete, because a property
   * that disappears must not look like an empty list.
   */
  readonly absent?: 'none';
}

/** One kind of resource, and the task that lists it. */
export interface ResourceType {
  /** The task's name: `server-list`. */
  readonly task: string;
  /** The permission to grant, in Maestro's words: `get_all_droplets`. */
  readonly access: string;
  /** `digitalocean.droplet`. */
  readonly kind: string;
  /** The heading: `Droplets`. */
  readonly title: string;
  /** The id of the entity of its resources: one of core's, or one from the manifest. */
  readonly entity: string;
  readonly scopes: readonly Scope[];
  /** The kind it is listed under, one part per resource of it (domain → its records). */
  readonly parent?: string;
  /**
   * Only parents with these attributes have such children, and only under them is anything requested: `{engine:
   * ['kafka']}` for the topics of database clusters. Absent: all.
   */
  readonly parentWhere?: ParentCondition;
  /**
   * Its rows are part of the parent's rows, so it is read without a request of its own: the users of a database
   * cluster. One listing of the parent serves both tasks if both run; alone, the task lists the parent itself.
   */
  readonly embedded?: EmbeddedIn;
  /**
   * The kinds that its resources point to, by relation type: `{'attached-to': ['acme.server']}`. Covers ids and
   * selectors; `*` means selectors of any kind. Reference pages show it, and the contract test checks it. Absent: its
   * resources have no relations.
   */
  readonly relations?: Readonly<Partial<Record<RelationTypeName, readonly string[]>>>;
  /**
   * JSON pointer (RFC 6901) into the parent resource to a value that changes whenever anything under the parent does,
   * such as the serial number of a DNS zone. While the value is the same, the children are not read again, and their
   * last complete listing stays valid.
   */
  readonly unchangedBy?: string;
  /**
   * Its collector class can report that a part has not changed since its last complete listing ({@link UnchangedPart}),
   * for example by an entity tag. Only for parts that do not overlap, and not for a kind that others are listed under.
   */
  readonly tellsUnchanged?: true;
  /** JSON pointers (RFC 6901) to volatile parts of the resource, which are excluded from its checksum. */
  readonly volatile?: readonly string[];
  /**
   * JSON pointers (RFC 6901) into the resource to lists whose order matters: `/attributes/corsRules`. All other lists,
   * including those in `raw`, are compared as sets: reordering is not a change.
   */
  readonly ordered?: readonly string[];
  /**
   * JSON pointers (RFC 6901) into a row to values that are never stored, with `*` for every element of a list and every
   * property of an object: `/connection/password`. Properties with names of secrets are removed as well.
   */
  readonly secrets?: readonly string[];
  /** Default schedule of the task: a cron expression of five fields, UTC. */
  readonly schedule?: string;
  /**
   * Another kind that lists some of the same things under the same ids: DigitalOcean's images include the snapshots of
   * droplets. Things in both lists are counted once, as that kind. Absent: the lists do not overlap.
   */
  readonly aliasOf?: string;
  /**
   * Not every account has it: a product that must be enabled first. If the provider then refuses its lists (403, 404,
   * 405, 410, 412), its task is `unavailable`, which is not a warning. Nothing is marked as gone.
   */
  readonly optional?: true;
  /**
   * The list shows only what the credential may see, without saying so. A resource that it lacks is gone only if a read
   * by id does not find it, or if what it points to is gone or can be seen. Otherwise a person decides.
   */
  readonly narrowed?: true;
  /**
   * What the provider offers to everybody rather than what an account has, such as sizes with their prices. It is read
   * at most once a day, whatever the schedule, and deep syncs read it. It counts in no total, cost or facet. Default
   * schedule: daily.
   */
  readonly reference?: true;
  /** What only a deep sync reads, because it takes many requests: `object count and total size`. Absent: nothing. */
  readonly deep?: string;
  /**
   * Only deep syncs read its list, unless its task is named: it takes one request or more for each of many parents.
   * `deep` says what it is, and there is no default schedule.
   */
  readonly onlyDeep?: true;
  /**
   * The resource's page in the provider's own console: an https address with the placeholders `{uid}`, `{name}` and
   * `{region}`, and for a child also `{parent}` and its own `{id}`. Values are percent-encoded:
   * `https://cloud.digitalocean.com/droplets/{uid}`. Absent: no address is known.
   */
  readonly page?: string;
  /**
   * The name by which resources of other kinds refer to a resource of this one, at any provider, with the placeholders
   * of `page`: `do:space:{name}`. Relations with such a name lead to it. Absent: nothing refers to it by such a name.
   */
  readonly urn?: string;
  /** The labels of its resources in Prometheus's service discovery. Absent: those that all resources have. */
  readonly serviceDiscovery?: ServiceDiscovery;
  /**
   * What its resources are in Terraform: the first whose condition holds. Absent: Terraform's provider has no resource
   * for them.
   */
  readonly terraform?: readonly TerraformResource[];
}
