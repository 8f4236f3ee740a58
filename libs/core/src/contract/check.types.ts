import type { Relation, RelationTypeName } from './relation.types.js';
import type { Resource } from './resource.types.js';

/** How much a finding matters, the worst first. */
export const CHECK_SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;

/** One of {@link CHECK_SEVERITIES}. */
export type CheckSeverity = (typeof CHECK_SEVERITIES)[number];

/** What findings are about: money spent for nothing, what others can reach, what may be lost, and order. */
export const CHECK_CATEGORIES = ['unused', 'exposed', 'at-risk', 'untidy'] as const;

/** One of {@link CHECK_CATEGORIES}. */
export type CheckCategory = (typeof CHECK_CATEGORIES)[number];

/** A resource without what only its provider knows. */
export type CheckedResource = Pick<
  Resource,
  'name' | 'entity' | 'region' | 'status' | 'active' | 'createdAt' | 'tags'
> & { readonly kind: string; readonly uid: string; readonly attributes: Readonly<Record<string, unknown>> };

/** A list price a month, of each resource or of each unit of one of its attributes. */
export interface CheckPrice {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  /** An attribute with a number, such as `sizeGb`. Absent: the price is of the resource. */
  readonly per?: string;
}

/** Finds resources that somebody should look at. Data: it reads nothing and changes nothing. */
export interface Check {
  /** Lower case, never renamed: `acme.volume-unattached`. Those of a plugin begin with its id. */
  readonly id: string;
  /** What is the matter, as a sentence without a full stop: `Volume is attached to nothing`. */
  readonly title: string;
  /** Why that matters. */
  readonly why: string;
  readonly severity: CheckSeverity;
  readonly category: CheckCategory;
  /** The kinds or entities whose resources it looks at. */
  readonly of: readonly string[];
  /** What it finds, in the query language of lists: `attached-to:none`. */
  readonly query: string;
  /**
   * What a query cannot say, asked of each resource that the query finds. A pure function; undefined: it is not known.
   * A check that throws is unknown.
   */
  readonly test?: (resource: CheckedResource, now: Date) => boolean | undefined;
  /**
   * Finds only resources of which the account has several of the same kind with the same values of all of these:
   * attributes, or `name`. A resource without one of them is not found.
   */
  readonly alike?: readonly string[];
  /**
   * Finds only resources of which a relation of this type leads to an address of a resource of the account that is gone:
   * `resolves-to`. Without a host, which remembers what is gone, nothing is found.
   */
  readonly lost?: RelationTypeName;
  /** Kinds whose lists must be complete besides those that the query is about, which are derived from it. */
  readonly needs?: readonly string[];
  /** What to do, and where it is described. */
  readonly remedy: { readonly text: string; readonly url?: string };
  /** What could be saved: the monthly cost of the resource, or a list price. Absent: nothing. */
  readonly saves?: 'cost' | CheckPrice;
  /** Rules of others that say the same. */
  readonly references?: readonly { readonly title: string; readonly url: string }[];
}

/** A resource of a scenario, with only what matters to a check. */
export interface ScenarioResource extends Partial<
  Pick<Resource, 'name' | 'region' | 'status' | 'active' | 'createdAt' | 'tags' | 'unknown'>
> {
  readonly kind: string;
  readonly uid: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly relations?: readonly Relation[];
  /** It was in the account, and is gone. */
  readonly gone?: boolean;
}

/** An inventory in which a check finds something, one in which it does not, and what it needs to know. */
export interface CheckScenario {
  /** The id of the check. */
  readonly check: string;
  /** The first one is found. */
  readonly finds: readonly ScenarioResource[];
  /** The first one is not found. */
  readonly passes: readonly ScenarioResource[];
  /** The kinds whose lists must be complete: if one of them is not, the answer is unknown. */
  readonly needs: readonly string[];
}
