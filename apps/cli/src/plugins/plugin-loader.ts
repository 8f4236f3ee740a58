import {
  InvalidPluginError,
  type LoadedPlugins,
  type PluginLoading,
  loadPlugin,
  loadPlugins as loadAll,
  pluginImporter,
  type ProviderPlugin,
  unknownWord,
} from '@maestro/core';
import { UsageError } from '../exit-decision.js';

/** Packages that ship with Maestro; MAESTRO_PLUGINS replaces them with other packages, folders or files, separated by commas. */
const BUNDLED = ['@maestro/plugin-digitalocean', '@maestro/plugin-spaces'];

/** The timeout in seconds, with the same limits as in the host. */
const TIMEOUT = /^([1-9]\d{0,2}|[1-2]\d{3}|3[0-5]\d{2}|3600)$/;

const importPackage = pluginImporter((name) => import(name), process.cwd());

/** The names of the packages to load plugins from, in order. */
export function pluginPackages(env: NodeJS.ProcessEnv): string[] {
  return (env['MAESTRO_PLUGINS'] || BUNDLED.join(','))
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** @throws {UsageError} when MAESTRO_PLUGIN_TIMEOUT is not a number of seconds. */
function loading(): PluginLoading {
  const given = process.env['MAESTRO_PLUGIN_TIMEOUT']?.trim();
  if (!given) return { bundled: BUNDLED };
  if (!TIMEOUT.test(given))
    throw new UsageError('MAESTRO_PLUGIN_TIMEOUT is invalid. Use a whole number of seconds from 1 to 3600.');
  return { bundled: BUNDLED, timeoutMs: Number(given) * 1000 };
}

/**
 * The plugin of a provider. Packages are loaded only until it is found, because loading is slow; unusable ones are skipped.
 *
 * @throws {UsageError} listing the available providers if none has this id.
 */
export async function findPlugin(provider: string, packages: readonly string[]): Promise<ProviderPlugin> {
  const known: string[] = [];
  const refused: string[] = [];
  for (const name of packages) {
    try {
      const plugin = await loadPlugin(name, importPackage, loading());
      if (plugin.manifest.id === provider) return plugin;
      known.push(plugin.manifest.id);
    } catch (error) {
      if (!(error instanceof InvalidPluginError)) throw error;
      refused.push(error.message);
    }
  }
  throw new UsageError([unknownWord('provider', provider, known), ...refused].join('\n'));
}

/** All usable plugins, and the packages that were refused. */
export const loadPlugins = (packages: readonly string[]): Promise<LoadedPlugins> =>
  loadAll(packages, importPackage, loading());
