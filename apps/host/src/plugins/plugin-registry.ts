import {
  type Catalogue,
  catalogueOf,
  type LoadedPlugins,
  loadingPlugins,
  loadPlugins,
  type PackageImporter,
  pluginImporter,
  type ProviderPlugin,
  type RefusedPlugin,
  type RoleReader,
  roleReader,
  unknownWord,
} from '@maestro/core';
import { Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { sayWaiting } from '../startup/boot-step.js';
import { BUNDLED_PLUGINS } from '../config/variables-schema.js';
import { ProblemError } from '../http/problems/problem.error.js';

/** The plugins of this host, loaded once at start-up. An unusable package is recorded with its reason, and does not prevent the start. */
export class PluginRegistry implements OnApplicationBootstrap {
  /** When the plugins were loaded. */
  readonly loadedAt = new Date();
  readonly #loaded: LoadedPlugins;
  readonly #readers = new Map<string, RoleReader>();
  #catalogue: Catalogue | undefined;

  constructor(loaded: LoadedPlugins) {
    this.#loaded = loaded;
  }

  /** Loads packages by name, folders and files by path. */
  static async load(
    packages: readonly string[],
    timeoutMs?: number,
    importPackage: PackageImporter = pluginImporter((name) => import(name), process.cwd()),
  ): Promise<PluginRegistry> {
    const loading = loadPlugins(packages, importPackage, { timeoutMs, bundled: BUNDLED_PLUGINS });
    return new PluginRegistry(
      await sayWaiting(() => `Waiting for plugins to load: ${loadingPlugins().join(', ')}.`, loading),
    );
  }

  /** Logs unusable packages. Not while loading, because there is no log yet. */
  onApplicationBootstrap(): void {
    const logger = new Logger('Plugins');
    for (const refused of this.refused()) logger.error({ ...refused, msg: 'A plugin cannot be used' });
  }

  /** In the order of the configuration. */
  plugins(): readonly ProviderPlugin[] {
    return this.#loaded.plugins;
  }

  refused(): readonly RefusedPlugin[] {
    return this.#loaded.refused;
  }

  /** The plugin of a provider's id. Throws a {@link ProblemError} of status 404 that names the existing ones. */
  require(id: string): ProviderPlugin {
    const plugin = this.find(id);
    if (plugin) return plugin;
    const known = this.#loaded.plugins.map(({ manifest }) => manifest.id);
    throw new ProblemError('unknown-provider', unknownWord('provider', id, known));
  }

  /** Why connections of a provider cannot be read by this host, and what to do. Undefined: its plugin is loaded. */
  missing(provider: string): string | undefined {
    if (this.find(provider)) return undefined;
    const reasons = this.refused().map(({ reason }) => reason);
    const why = reasons.length > 0 ? ` These could not be used: ${reasons.join(' ')}` : '';
    return `The plugin of the provider "${provider}" is not loaded, so nothing is read. Add it to MAESTRO_PLUGINS and restart the host.${why}`;
  }

  /** The entities and kinds of all plugins. */
  get catalogue(): Catalogue {
    return (this.#catalogue ??= catalogueOf(this.#loaded.plugins.map(({ manifest }) => manifest)));
  }

  /** Reads resources of an entity by the roles of its fields. Of an unknown entity, it finds nothing. */
  rolesOf(entity: string): RoleReader {
    const known = this.#readers.get(entity);
    if (known) return known;
    const reader = roleReader(this.catalogue.entities.find(({ id }) => id === entity));
    this.#readers.set(entity, reader);
    return reader;
  }

  /** Kinds of what providers offer to everybody, which are counted nowhere. */
  references(): readonly string[] {
    return this.#loaded.plugins.flatMap(({ manifest }) =>
      manifest.resources.flatMap(({ kind, reference }) => (reference ? [kind] : [])),
    );
  }

  /** The plugin of a provider's id. */
  find(id: string): ProviderPlugin | undefined {
    return this.#loaded.plugins.find(({ manifest }) => manifest.id === id);
  }
}
