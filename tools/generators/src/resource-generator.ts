import { formatFiles, generateFiles, logger, type Tree } from '@nx/devkit';
import { join } from 'node:path';
import { toNames } from './names.js';
import { pluralOf } from './plural-of.js';
import { registerResource } from './register-resource.js';
import { sourceWith } from './source-with.js';

/** What `npm run new:resource` takes. */
export interface ResourceOptions {
  readonly provider: string;
  readonly name: string;
  readonly plural?: string;
  readonly path?: string;
}

/** Names that the written files have of core. */
const OF_CORE = new Set(['list', 'text', 'field', 'z']);

/** What the path of a list may be. */
const PATH = /^(\/[\w.~-]+)+$/;

const FILES = join(import.meta.dirname, '../files/resource');

/**
 * Writes the folder of a resource, its kind and its scenario, and registers it. When it throws, nothing is written.
 *
 * @throws {Error} when a name is no name or is taken, the path is none, or the plugin has no registry.
 */
export default async function resourceGenerator(tree: Tree, options: ResourceOptions): Promise<() => void> {
  const provider = toNames('provider', options.provider);
  const name = toNames('resource', options.name);
  const plural = toNames('resource', options.plural ?? pluralOf(options.name));
  const root = `libs/${provider.fileName}`;
  const registry = `${root}/src/${provider.fileName}-kinds.ts`;
  const folder = `${root}/src/${plural.fileName}`;
  const path = options.path ?? `/v1/${plural.snakeName}`;
  refuseGiven(name.fileName, path);
  refuseTaken(tree, { root, registry, folder, name: name.fileName });

  generateFiles(tree, FILES, folder, { provider, name, plural, path, fileName: name.fileName });
  const constant = `${name.propertyName}Kind`;
  const module = `./${plural.fileName}/${name.fileName}.kind.js`;
  tree.write(registry, registerResource(tree.read(registry, 'utf8') ?? '', constant, module));
  await formatFiles(tree);
  return () =>
    logger.info(
      `
Written to ${folder}. It is a guess, which passes the contract. To make it true, put in:
  ${name.fileName}.scenario.ts: rows as the provider's documentation shows them
  ${name.fileName}.kind.ts: the permission, the fields used of a row, what they mean, and how often it is read
  ${name.fileName}.entity.ts: the fields of its attributes; or use an entity of core, and remove the file
Then: npm test -- -p ${project(tree, root)}`,
    );
}

function refuseGiven(name: string, path: string): void {
  if (OF_CORE.has(name))
    throw new Error(`"${name}" cannot be the name of a resource: core has something of that name. Add a word to it.`);
  if (!PATH.test(path))
    throw new Error(
      `"${path}" is no path of a list: begin it with a slash, and leave the query out, like /v1/widgets.`,
    );
}

function refuseTaken(
  tree: Tree,
  { root, registry, folder, name }: Record<'root' | 'registry' | 'folder' | 'name', string>,
): void {
  if (!tree.exists(root))
    throw new Error(`There is no plugin in ${root}. Create it first: npm run new:provider -- ${root.slice(5)}`);
  if (!tree.exists(registry))
    throw new Error(`${root} has no ${registry}: its kinds are not lists of a REST API, and are written by hand.`);
  const held = tree.children(`${root}/src`).find((child) => tree.exists(`${root}/src/${child}/${name}.kind.ts`));
  if (held || tree.exists(folder))
    throw new Error(
      `${root} has a ${name} already, in ${held ? `${root}/src/${held}` : folder}. Choose another name; nothing was written.`,
    );
  const task = `${name}-list`;
  const other = sourceWith(tree, `${root}/src`, `'${task}'`);
  if (other)
    throw new Error(`${root} has a task ${task} already, in ${other}. Choose another name; nothing was written.`);
}

function project(tree: Tree, root: string): string {
  return (JSON.parse(tree.read(`${root}/package.json`, 'utf8') ?? '{}') as { name?: string }).name ?? root;
}
