import type { Category } from '../catalogue/categories.js';
import type { EntityDefinition } from '../catalogue/entity.js';
import type { RateLimit } from './rate-limit.types.js';
import type { ResourceType } from './resource-type.types.js';
import type { UidForm } from './uid-form.js';

/** One step that a person takes at the provider. */
export interface SetupStep {
  readonly text: string;
  /** Where to click, when the step happens on a page. */
  readonly url?: string;
}

/** How a person gets the credential. */
export interface SetupGuide {
  /** `Get App Token`. */
  readonly title: string;
  readonly steps: readonly SetupStep[];
}

/** A region that a connection can choose. */
export interface Region {
  /** `nyc3`. */
  readonly id: string;
  /** `New York 3`. */
  readonly title: string;
}

/** An address the plugin talks to. `<PROVIDER>_<ID>_URL` overrides it on the command line: `DIGITALOCEAN_API_URL`. */
export interface Endpoint {
  /** `api`. */
  readonly id: string;
  /**
   * An https address. `{region}` in it is filled in for each region that the connection chose; then each region must be able to stand in a
   * host name. An address that is given in its place may leave `{region}` out.
   */
  readonly url: string;
}

/** Data: everything the host, the console and the docs show of a plugin. */
export interface PluginManifest {
  /** Lower case, `a-z0-9-`; the first part of every kind: `digitalocean`. */
  readonly id: string;
  readonly title: string;
  /** The semver range of the contract it was written for, checked when it is loaded: `^1.0.0`. */
  readonly contract: string;
  readonly setup: SetupGuide;
  readonly endpoints: readonly Endpoint[];
  /** Only where a connection must choose them (Spaces). */
  readonly regions?: readonly Region[];
  readonly limits: readonly RateLimit[];
  /** The most requests in flight for one token, over all its tasks. */
  readonly concurrency: number;
  readonly resources: readonly ResourceType[];
  /**
   * What ids look like, by kind, of kinds that are only pointed at as well: `{'acme.server': ['integer']}`. Providers write words such as
   * `none` in the place of an id; a relation to an id of none of these forms is left out. A kind that is absent takes any text for an id.
   */
  readonly uids?: Readonly<Record<string, readonly UidForm[]>>;
  /** How the provider compares tags. They are always shown as it writes them. Default: `case-sensitive`. */
  readonly tags?: 'case-sensitive' | 'case-insensitive';
  /** Entities that core does not share. Their ids must differ from those of core. */
  readonly entities?: readonly EntityDefinition[];
  /** Categories of its entities that core does not have. */
  readonly categories?: readonly Category[];
}
