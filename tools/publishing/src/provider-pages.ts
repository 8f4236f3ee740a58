import { loadPlugins, pluginImporter, providerReference, vocabularyReference } from '@maestro/core';
import { REPOSITORY_ROOT } from './repository-root.constants.js';

/** A reference page. */
export interface ProviderPage {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** The bundled plugins, and the example, each with where its page stands. */
const PAGES: Readonly<Record<string, string>> = {
  '@maestro/plugin-digitalocean': 'docs/providers/digitalocean.md',
  '@maestro/plugin-spaces': 'docs/providers/spaces.md',
  './examples/provider-hetzner': 'examples/provider-hetzner/REFERENCE.md',
};

/** The page of what all plugins share. */
export const vocabularyPage = (): ProviderPage => ({ path: 'docs/vocabulary.md', text: vocabularyReference() });

/** The page of each bundled plugin and of the example, as their built packages declare them. @throws Error when one cannot be loaded. */
export async function providerPages(packages = Object.keys(PAGES)): Promise<readonly ProviderPage[]> {
  const importer = pluginImporter((name) => import(name), REPOSITORY_ROOT);
  const { plugins, refused } = await loadPlugins(packages, importer);
  if (refused.length > 0) throw new Error(refused.map(({ reason }) => reason).join(' '));
  return plugins.map((plugin, index) => ({
    path: PAGES[packages[index] ?? ''] ?? '',
    text: providerReference(plugin),
  }));
}
