import { formatFiles, generateFiles, installPackagesTask, logger, type Tree, updateJson } from '@nx/devkit';
import { join } from 'node:path';
import { toNames } from './names.js';
import resourceGenerator from './resource-generator.js';

/** The options of `npm run new:provider`. */
export interface ProviderOptions {
  readonly name: string;
  readonly title?: string;
  readonly resource?: string;
  readonly install?: boolean;
}

interface References {
  readonly references: readonly { readonly path: string }[];
}

/** Titles are inserted into sources and Markdown, so only letters, digits, spaces and a few other characters are allowed. */
const TITLE = /^[\p{L}\p{N}][\p{L}\p{N} .,+()-]*$/u;

const FILES = join(import.meta.dirname, '../files/provider');

/**
 * Writes the folder of a provider plugin with one resource and adds it to the workspace. If it throws, nothing is written.
 *
 * @throws {Error} if a name is invalid or in use, or the title is invalid.
 */
export default async function providerGenerator(tree: Tree, options: ProviderOptions): Promise<() => void> {
  const provider = toNames('provider', options.name);
  const title = options.title ?? provider.title;
  if (!TITLE.test(title))
    throw new Error(`"${title}" is not a valid title for a provider. Use only letters, digits, spaces and . , + ( ) -`);
  const root = `libs/${provider.fileName}`;
  if (tree.exists(root)) throw new Error(`${root} already exists, and nothing was written. Choose another name.`);

  const resource = toNames('resource', options.resource ?? 'server');
  generateFiles(tree, FILES, root, { provider, resource, title, fileName: provider.fileName, dot: '.' });
  addReference(tree, 'tsconfig.json', `./${root}`);
  addReference(tree, 'tsconfig.build.json', `./${root}/tsconfig.lib.json`);
  await resourceGenerator(tree, { provider: options.name, name: resource.fileName });
  await formatFiles(tree);
  return () => {
    if (options.install !== false) installPackagesTask(tree, true);
    logger.info(`
Created ${root}. Follow its README.md to complete the plugin, then run:
  npm test -- -p @maestro/plugin-${provider.fileName}
  MAESTRO_PLUGINS=@maestro/plugin-${provider.fileName} npm run -s maestro -- plugins ${provider.fileName}`);
  };
}

function addReference(tree: Tree, file: string, path: string): void {
  updateJson<References, References>(tree, file, (config) => ({
    ...config,
    references: [...config.references, { path }],
  }));
}
