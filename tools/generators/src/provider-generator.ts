import { formatFiles, generateFiles, installPackagesTask, logger, type Tree, updateJson } from '@nx/devkit';
import { join } from 'node:path';
import { toNames } from './names.js';
import resourceGenerator from './resource-generator.js';

/** What `npm run new:provider` takes. */
export interface ProviderOptions {
  readonly name: string;
  readonly title?: string;
  readonly resource?: string;
  readonly install?: boolean;
}

interface References {
  readonly references: readonly { readonly path: string }[];
}

/** A title stands in sources and in Markdown: letters, figures, blanks and a few signs. */
const TITLE = /^[\p{L}\p{N}][\p{L}\p{N} .,+()-]*$/u;

const FILES = join(import.meta.dirname, '../files/provider');

/**
 * Writes the folder of a provider plugin with one resource, and makes it a package of the workspace. When it throws, nothing is written.
 *
 * @throws {Error} when a name is no name or is taken, or the title is none.
 */
export default async function providerGenerator(tree: Tree, options: ProviderOptions): Promise<() => void> {
  const provider = toNames('provider', options.name);
  const title = options.title ?? provider.title;
  if (!TITLE.test(title))
    throw new Error(`"${title}" is no title for a provider: use letters, figures, blanks and . , + ( ) - only.`);
  const root = `libs/${provider.fileName}`;
  if (tree.exists(root)) throw new Error(`There is a ${root} already. Choose another name; nothing was written.`);

  generateFiles(tree, FILES, root, { provider, title, fileName: provider.fileName, dot: '.' });
  addReference(tree, 'tsconfig.json', `./${root}`);
  addReference(tree, 'tsconfig.build.json', `./${root}/tsconfig.lib.json`);
  await resourceGenerator(tree, { provider: options.name, name: options.resource ?? 'server' });
  await formatFiles(tree);
  return () => {
    if (options.install !== false) installPackagesTask(tree, true);
    logger.info(`
Written to ${root}. Its README.md says what to fill in. Then:
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
