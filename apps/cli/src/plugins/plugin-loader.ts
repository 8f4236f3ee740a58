import {
  InvalidPluginError,
  type LoadedPlugins,
  loadPlugin,
  loadPlugins as loadAll,
  pluginImporter,
  type ProviderPlugin,
} from '@maestro/core';
import { UsageError } from '../usage.error.js';

/** Packages that come with Maestro; MAESTRO_PLUGINS names others instead, or folders and files, separated by commas. */
const DEFAULT_PACKAGES = '@maestro/plugin-digitalocean,@maestro/plugin-spaces';

const importPackage = pluginImporter((name) => import(name), process.cwd());

/** The names of the packages to load plugins from, in order. */
export function pluginPackages(env: NodeJS.ProcessEnv): string[] {
  return (env['MAESTRO_PLUGINS'] || DEFAULT_PACKAGES)
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/**
 * The plugin of a provider. Packages are loaded only until it is found, because each takes time; one that cannot be used is passed over.
 *
 * @throws {UsageError} naming the providers there are, when none has this id.
 */
export async function findPlugin(provider: string, packages: readonly string[]): Promise<ProviderPlugin> {
  const known: string[] = [];
  const refused: string[] = [];
  for (const name of packages) {
    try {
      const plugin = await loadPlugin(name, importPackage);
      if (plugin.manifest.id === provider) return plugin;
      known.push(plugin.manifest.id);
    } catch (error) {
      if (!(error instanceof InvalidPluginError)) throw error;
      refused.push(error.message);
    }
  }
  throw new UsageError(
    [`There is no provider "${provider}". There are: ${known.join(', ') || 'none'}.`, ...refused].join('\n'),
  );
}

/** Every plugin that can be used, and every package that cannot. */
export const loadPlugins = (packages: readonly string[]): Promise<LoadedPlugins> => loadAll(packages, importPackage);
