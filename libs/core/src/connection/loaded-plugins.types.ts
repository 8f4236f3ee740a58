import type { ProviderPlugin } from '../contract/provider-plugin.types.js';

/** A package that could not be used, and why. */
export interface RefusedPlugin {
  readonly package: string;
  readonly reason: string;
}

/** What came of a list of packages. */
export interface LoadedPlugins {
  readonly plugins: readonly ProviderPlugin[];
  readonly refused: readonly RefusedPlugin[];
}
