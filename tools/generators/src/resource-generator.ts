import { formatFiles, generateFiles, logger, type Tree } from '@nx/devkit';
import { join } from 'node:path';
import { toNames } from './names.js';
import { pluralOf } from './plural-of.js';
import { registerResource } from './register-resource.js';
import { sourceWith } from './source-with.js';

/** The options of `npm run new:resource`. */
export interface ResourceOptions {
  readonly provider: string;
  readonly name: string;
  readonly plural?: string;
  readonly path?: string;
}

/** Names that the generated files import from core or zod. */
const IMPORTED_NAMES = new Set(['list', 'text', 'field', 'z']);

/** Valid paths of lists. */
const PATH = /^(\/[\w.~-]+)+$/;

const FILES = join(import.meta.dirname, '../files/resource');

/**
 * Writes the folder of a resource with its kind and scenario, and registers the kind. If it throws, nothing is written.
 *
 * @throws {Error} if a name is invalid or in use, the path is invalid, or the plugin has no registry.
 */
export default async function resourceGenerator(tree: Tree, options: ResourceOptions): Promise<() => void> {
  const provider = toNames('provider', options.provider);
  const name = toNames('resource', options.name);
  const plural = toNames('resource', options.plural ?? pluralOf(options.name));
  const root = `libs/${provider.fileName}`;
  const registry = `${root}/src/${provider.fileName}-kinds.ts`;
  const folder = `${root}/src/${plural.fileName}`;
  const path = options.path ?? `/v1/${plural.snakeName}`;
  rejectInvalid(name.fileName, path);
  rejectExisting(tree, { root, registry, folder, name: name.fileName });

  generateFiles(tree, FILES, folder, { provider, name, plural, path, fileName: name.fileName });
  const constant = `${name.propertyName}Kind`;
  const module = `./${plural.fileName}/${name.fileName}.kind.js`;
  tree.write(registry, registerResource(tree.read(registry, 'utf8') ?? '', constant, module));
  await formatFiles(tree);
  return () =>
    logger.info(
      `
Created ${folder}. It passes the contract tests, but its details are placeholders. Replace them:
  ${name.fileName}.scenario.ts: sample rows from the provider's documentation
  ${name.fileName}.kind.ts: the permission, the schema and mapping of rows, and the schedule
  ${name.fileName}.entity.ts: the attributes; or use an entity of core and delete this file
Then run: npm test -- -p ${project(tree, root)}`,
    );
}

function rejectInvalid(name: string, path: string): void {
  if (IMPORTED_NAMES.has(name))
    throw new Error(
      `"${name}" cannot be the name of a resource, because core already exports that name. Add a word to it.`,
    );
  if (!PATH.test(path))
    throw new Error(
      `"${path}" is not a valid path of a list. Start with a slash and omit the query, like /v1/widgets.`,
    );
}

function rejectExisting(
  tree: Tree,
  { root, registry, folder, name }: Record<'root' | 'registry' | 'folder' | 'name', string>,
): void {
  if (!tree.exists(root))
    throw new Error(`There is no plugin in ${root}. Create it first: npm run new:provider -- ${root.slice(5)}`);
  if (!tree.exists(registry))
    throw new Error(`${root} has no ${registry}: its kinds are not lists of a REST API and cannot be generated.`);
  const held = tree.children(`${root}/src`).find((child) => tree.exists(`${root}/src/${child}/${name}.kind.ts`));
  if (held || tree.exists(folder))
    throw new Error(
      `${root} already has a ${name} in ${held ? `${root}/src/${held}` : folder}, and nothing was written. Choose another name.`,
    );
  const task = `${name}-list`;
  const other = sourceWith(tree, `${root}/src`, `'${task}'`);
  if (other)
    throw new Error(`${root} already has a task ${task} in ${other}, and nothing was written. Choose another name.`);
}

function project(tree: Tree, root: string): string {
  return (JSON.parse(tree.read(`${root}/package.json`, 'utf8') ?? '{}') as { name?: string }).name ?? root;
}
