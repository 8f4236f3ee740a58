import { type ProviderPlugin } from '../contract/plugin-manifest.types.js';
import { InvalidPluginError } from './check-contract.js';
import { loadPlugin, type PluginLoading } from './load-plugin.js';
import { type PackageImporter } from './plugin-importer.js';

/**
 * Loads packages in order: those that can be used, and those that cannot, with the reason. Of two plugins for the same
 * provider, the first is used. They load sequentially, because some module loaders fail when two plugins link a shared
 * dependency at the same time.
 */
export async function loadPlugins(
  packages: readonly string[],
  importPackage: PackageImporter,
  loading?: PluginLoading,
): Promise<LoadedPlugins> {
  const plugins = new Map<string, ProviderPlugin>();
  const refused: RefusedPlugin[] = [];
  for (const name of packages) {
    try {
      const plugin = await loadPlugin(name, importPackage, loading);
      const { id } = plugin.manifest;
      if (plugins.has(id))
        throw new InvalidPluginError(name, [
          `The provider "${id}" is already read by another package. Name only one of them in MAESTRO_PLUGINS.`,
        ]);
      plugins.set(id, plugin);
    } catch (error) {
      if (!(error instanceof InvalidPluginError)) throw error;
      refused.push({ package: name, reason: error.message });
    }
  }
  return { plugins: [...plugins.values()], refused };
}

/** A package that could not be used, and why. */
export interface RefusedPlugin {
  readonly package: string;
  readonly reason: string;
}

/** The result of loading a list of packages. */
export interface LoadedPlugins {
  readonly plugins: readonly ProviderPlugin[];
  readonly refused: readonly RefusedPlugin[];
}
