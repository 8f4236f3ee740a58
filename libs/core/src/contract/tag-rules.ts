import type { PluginManifest } from './plugin-manifest.types.js';

/** A key by which a provider's tags are compared: the tag itself, in lower case if the provider ignores case. */
export function foldTag(tag: string, { tags }: Pick<PluginManifest, 'tags'>): string {
  return tags === 'case-insensitive' ? tag.toLowerCase() : tag;
}
