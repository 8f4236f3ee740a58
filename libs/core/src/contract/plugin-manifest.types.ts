import type { Category } from '../catalogue/categories.js';
import type { EntityDefinition } from '../catalogue/entity.js';
import type { Check } from './check.types.js';
import type { ViewDefinition } from '../catalogue/view.types.js';
import type { RateLimit } from './rate-limit.types.js';
import type { ResourceType } from './resource-type.types.js';
import type { UidForm } from './uid-form.js';
import type { ContainerModule } from 'inversify';
import type { CredentialsType } from '../credentials/credential-patterns.js';

/** One step that a person carries out at the provider. */
export interface SetupStep {
  readonly text: string;
  /** The page to open, if the step takes place on one. */
  readonly url?: string;
}

/** How to obtain the credential. */
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
   * An https address. `{region}` is filled in for each region that the connection selected, so each region must be
   * valid in a host name. An address that overrides it may omit `{region}`.
   */
  readonly url: string;
}

/** Everything that the host, the console and the docs show about a plugin, as data. */
export interface PluginManifest {
  /** Lower case, `a-z0-9-`. The first part of every kind: `digitalocean`. */
  readonly id: string;
  readonly title: string;
  /** The semver range of the contract it was written for, checked when the plugin is loaded: `^2.0.0`. */
  readonly contract: string;
  readonly setup: SetupGuide;
  readonly endpoints: readonly Endpoint[];
  /** Only for providers whose connections must select regions (Spaces). */
  readonly regions?: readonly Region[];
  readonly limits: readonly RateLimit[];
  /** The most requests in flight for one token, over all its tasks. */
  readonly concurrency: number;
  readonly resources: readonly ResourceType[];
  /**
   * The forms of ids by kind, including kinds that are only targets of relations: `{'acme.server': ['integer']}`.
   * Providers use words such as `none` instead of an id; a relation to an id that has none of these forms is left out.
   * An absent kind accepts any text as an id.
   */
  readonly uids?: Readonly<Record<string, readonly UidForm[]>>;
  /** How the provider compares tags. They are always shown as written. Default: `case-sensitive`. */
  readonly tags?: 'case-sensitive' | 'case-insensitive';
  /** Entities that core does not share. Their ids must differ from those of core. */
  readonly entities?: readonly EntityDefinition[];
  /** Categories of its entities that core does not have. */
  readonly categories?: readonly Category[];
  /** Lists that are worth coming back to, of its kinds and entities. Their ids must differ from those of core. */
  readonly views?: readonly ViewDefinition[];
}

/** A plugin package's default export. */
export interface ProviderPlugin<C extends object = object> {
  readonly manifest: PluginManifest;
  /** A class-validator class with CredentialField on each property. */
  readonly credentials: CredentialsType<C>;
  /** Binds each collector to RESOURCE_COLLECTOR, and what they share. Loaded once per connection, into a separate container. */
  readonly module: ContainerModule;
  /** What should be looked at in accounts of this provider. */
  readonly checks?: readonly Check[];
}
