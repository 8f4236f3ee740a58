import { checkPlugin, InvalidPluginError, type ProviderPlugin } from '@maestro/core';
import { UsageError } from '../usage.error.js';

/** Packages that come with Maestro; MAESTRO_PLUGINS names others, separated by commas, instead. */
const DEFAULT_PACKAGES = '@maestro/plugin-digitalocean,@maestro/plugin-spaces';

/** A package that could not be used, and why. */
export interface RefusedPlugin {
  readonly package: string;
  readonly reason: string;
}

/** The names of the packages to load plugins from, in order. */
export function pluginPackages(env: NodeJS.ProcessEnv): string[] {
  return (env['MAESTRO_PLUGINS'] || DEFAULT_PACKAGES)
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/**
 * One plugin package, checked.
 *
 * @throws {InvalidPluginError} when it cannot be loaded or is not well-formed.
 */
export async function loadPlugin(name: string): Promise<ProviderPlugin> {
  let exported: { default?: unknown };
  try {
    exported = await import(name);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InvalidPluginError(name, [
      `It could not be loaded (${reason}). Check the name in MAESTRO_PLUGINS, and that it is installed.`,
    ]);
  }
  return checkPlugin(name, exported.default);
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
      const plugin = await loadPlugin(name);
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
export async function loadPlugins(
  packages: readonly string[],
): Promise<{ plugins: ProviderPlugin[]; refused: RefusedPlugin[] }> {
  const plugins: ProviderPlugin[] = [];
  const refused: RefusedPlugin[] = [];
  for (const name of packages) {
    try {
      plugins.push(await loadPlugin(name));
    } catch (error) {
      if (!(error instanceof InvalidPluginError)) throw error;
      refused.push({ package: name, reason: error.message });
    }
  }
  return { plugins, refused };
}
