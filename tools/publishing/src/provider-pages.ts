import { loadPlugins, pluginImporter, providerReference, vocabularyReference } from '@maestro/core';
import { REPOSITORY_ROOT } from './repository-root.constants.js';

/** A reference page. */
export interface ProviderPage {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** The paths of the pages of the bundled plugins and of the example. */
const PAGES: Readonly<Record<string, string>> = {
  '@maestro/plugin-digitalocean': 'docs/providers/digitalocean.md',
  '@maestro/plugin-spaces': 'docs/providers/spaces.md',
  './examples/provider-hetzner': 'examples/provider-hetzner/REFERENCE.md',
};

/** The page of the vocabulary that all plugins share. */
export const vocabularyPage = (): ProviderPage => ({ path: 'docs/vocabulary.md', text: vocabularyReference() });

/** Generates the pages of the bundled plugins and of the example from their built packages. @throws Error if one cannot be loaded. */
export async function providerPages(packages = Object.keys(PAGES)): Promise<readonly ProviderPage[]> {
  const importer = pluginImporter((name) => import(name), REPOSITORY_ROOT);
  const { plugins, refused } = await loadPlugins(packages, importer);
  if (refused.length > 0) throw new Error(refused.map(({ reason }) => reason).join(' '));
  return plugins.map((plugin, index) => ({
    path: PAGES[packages[index] ?? ''] ?? '',
    text: providerReference(plugin),
  }));
}
