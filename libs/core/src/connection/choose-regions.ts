import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import { ProviderError } from '../errors/provider-error.js';
import { unknownWord } from '../words/unknown-word.js';

/**
 * The regions a connection reads: those given, or all that the manifest offers.
 *
 * @throws {ProviderError} `configuration`, for a region that the provider does not offer.
 */
export function chooseRegions({ title, regions }: PluginManifest, given: readonly string[] = []): readonly string[] {
  const offered = (regions ?? []).map(({ id }) => id);
  const unknown = given.find((id) => !offered.includes(id));
  if (unknown !== undefined) {
    throw new ProviderError({
      kind: 'configuration',
      retryable: false,
      message:
        offered.length > 0
          ? unknownWord('region', unknown, offered)
          : `${title} has no regions to choose from: all are read at once. Omit the regions.`,
    });
  }
  return given.length > 0 ? [...new Set(given)] : offered;
}
