import type { PluginManifest } from './plugin-manifest.types.js';

/** What two tags of a provider have in common when they are the same tag: its letters, in lower case where the provider ignores case. */
export function foldTag(tag: string, { tags }: Pick<PluginManifest, 'tags'>): string {
  return tags === 'case-insensitive' ? tag.toLowerCase() : tag;
}
