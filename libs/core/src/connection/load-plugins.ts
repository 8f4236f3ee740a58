import type { ProviderPlugin } from '../contract/provider-plugin.types.js';
import { InvalidPluginError } from './invalid-plugin.error.js';
import { loadPlugin, type PluginLoading } from './load-plugin.js';
import type { LoadedPlugins, RefusedPlugin } from './loaded-plugins.types.js';
import type { PackageImporter } from './package-importer.types.js';

/**
 * Every package that can be used, in order, and every one that cannot, with its reason. Of two that read the same provider, the first
 * stays. All load at the same time, so several that never finish cost one time limit.
 */
export async function loadPlugins(
  packages: readonly string[],
  importPackage: PackageImporter,
  loading?: PluginLoading,
): Promise<LoadedPlugins> {
  const plugins = new Map<string, ProviderPlugin>();
  const refused: RefusedPlugin[] = [];
  const attempts = await Promise.allSettled(packages.map((name) => loadPlugin(name, importPackage, loading)));
  for (const [index, attempt] of attempts.entries()) {
    const name = packages[index] ?? '';
    try {
      if (attempt.status === 'rejected') throw attempt.reason;
      const plugin = attempt.value;
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
