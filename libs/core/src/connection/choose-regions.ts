import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import { ProviderError } from '../errors/provider-error.js';

/**
 * The regions a connection reads: those given, or all that the manifest offers.
 *
 * @throws {ProviderError} `configuration`, for a region that the provider does not offer.
 */
export function chooseRegions({ title, regions }: PluginManifest, given: readonly string[] = []): readonly string[] {
  const offered = (regions ?? []).map(({ id }) => id);
  const unknown = given.filter((id) => !offered.includes(id));
  if (unknown.length > 0) {
    const known = offered.length > 0 ? `It has ${offered.join(', ')}.` : 'All its regions are read at once.';
    throw new ProviderError({
      kind: 'configuration',
      retryable: false,
      message: `${title} has no region ${unknown.join(', ')} to choose. ${known}`,
    });
  }
  return given.length > 0 ? [...new Set(given)] : offered;
}
