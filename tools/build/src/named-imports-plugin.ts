import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import type { BundledModule } from './bundled-modules.js';
import { urlExpression } from './url-expression.js';

/** The virtual module that replaces dynamic imports with a computed name. */
export const NAMED_IMPORTS = 'maestro:named-imports';

/** The modules that plugins import. The program and its plugins must share one copy. */
const SHARED = /^@maestro\/core(\/|$)/;

/** A module of a bundle that can be imported by name. */
export type NamedModule = Required<BundledModule>;

export const isNamed = (module: BundledModule): module is NamedModule => module.name !== undefined;

/** The file name of a module in the bundle, without `.js`. All files of a bundle are in one folder and import each other by relative paths. */
export const entryName = ({ name }: NamedModule): string => name.replace('@maestro/', '').replaceAll('/', '-');

/**
 * Adds the function `importNamed` to a bundle. It imports modules of the bundle from the bundle. Before it imports anything else, it
 * ensures that this also gets the bundle's core.
 *
 * @param folder of the bundle.
 */
export function namedImports(folder: string, modules: readonly BundledModule[]): Plugin {
  return {
    name: 'named-imports',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${NAMED_IMPORTS}$`) }, ({ path }) => ({ path, namespace: 'maestro' }));
      onLoad({ filter: /.*/, namespace: 'maestro' }, async () => ({
        contents: `${await readFile(RUNTIME, 'utf8')}\n${importNamed(folder, modules)}`,
        resolveDir: dirname(folder),
      }));
    },
  };
}

/** Included in each bundle as text. */
const RUNTIME = new URL('./runtime/share-modules.js', import.meta.url);

function importNamed(folder: string, modules: readonly BundledModule[]): string {
  const loaders = modules.map(({ name, file }) => {
    const key = name === undefined ? urlExpression(folder, file) : JSON.stringify(name);
    return `[${key}]: () => import(${JSON.stringify(file)})`;
  });
  const shared = modules.filter(isNamed).filter(({ name }) => SHARED.test(name));
  const paths = shared.map((each) => `${JSON.stringify(each.name)}: ${JSON.stringify(`${entryName(each)}.js`)}`);
  return `
const LOADERS = { ${loaders.join(', ')} };
const SHARED = { ${paths.join(', ')} };
export function importNamed(name) {
  // Stack traces are needed to attribute unhandled errors to plugins.
  process.setSourceMapsEnabled(true);
  if (Object.hasOwn(LOADERS, name)) return LOADERS[name]();
  shareModules(SHARED);
  return import(name);
}`;
}
