import type { ProviderPlugin } from '../contract/provider-plugin.types.js';
import { checkPlugin } from './check-plugin.js';
import { InvalidPluginError } from './invalid-plugin.error.js';
import type { PackageImporter } from './package-importer.types.js';

/**
 * One plugin package, imported and checked.
 *
 * @param importPackage from {@link pluginImporter}, or `(name) => import(name)`, written in the program that has the package among its dependencies.
 * @throws {InvalidPluginError} when it cannot be loaded or is not well-formed.
 */
export async function loadPlugin(name: string, importPackage: PackageImporter): Promise<ProviderPlugin> {
  let exported: { readonly default?: unknown };
  try {
    exported = await importPackage(name);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InvalidPluginError(name, [
      `It could not be loaded (${reason}). Check what MAESTRO_PLUGINS names, and that it is installed and built.`,
    ]);
  }
  return checkPlugin(name, exported.default);
}
