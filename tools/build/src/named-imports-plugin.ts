import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import type { CarriedModule } from './carried-packages.js';
import { placeIn } from './place-in.js';

/** What the code of this repository imports instead of importing by a name that is only known when it runs. */
export const NAMED_IMPORTS = 'maestro:named-imports';

/** The modules that must be the same copy for everybody in a process: what plugins are written with. */
const SHARED = /^@maestro\/core(\/|$)/;

/** The modules of a bundle that others import by name. */
export type NamedModule = Required<CarriedModule>;

export const isNamed = (module: CarriedModule): module is NamedModule => module.name !== undefined;

/** The name of a module's file in the bundle, without `.js`. They lie beside all others, which find each other by relative paths. */
export const entryName = ({ name }: NamedModule): string => name.replace('@maestro/', '').replaceAll('/', '-');

/**
 * Gives a bundle the function by which its program imports packages. What the bundle carries comes from there; before anything else is
 * imported, it is seen to that it gets core from there as well.
 *
 * @param folder of the bundle.
 */
export function namedImports(folder: string, carried: readonly CarriedModule[]): Plugin {
  return {
    name: 'named-imports',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${NAMED_IMPORTS}$`) }, ({ path }) => ({ path, namespace: 'maestro' }));
      onLoad({ filter: /.*/, namespace: 'maestro' }, async () => ({
        contents: `${await readFile(RUNTIME, 'utf8')}\n${importNamed(folder, carried)}`,
        resolveDir: dirname(folder),
      }));
    },
  };
}

/** Part of each bundle, as text. */
const RUNTIME = new URL('./runtime/share-modules.js', import.meta.url);

function importNamed(folder: string, carried: readonly CarriedModule[]): string {
  const loaders = carried.map(({ name, file }) => {
    const asked = name === undefined ? placeIn(folder, file) : JSON.stringify(name);
    return `[${asked}]: () => import(${JSON.stringify(file)})`;
  });
  const shared = carried.filter(isNamed).filter(({ name }) => SHARED.test(name));
  const places = shared.map((each) => `${JSON.stringify(each.name)}: ${JSON.stringify(`${entryName(each)}.js`)}`);
  return `
const LOADERS = { ${loaders.join(', ')} };
const SHARED = { ${places.join(', ')} };
export function importNamed(name) {
  // What a plugin leaves unhandled is known by the names of its sources.
  process.setSourceMapsEnabled(true);
  if (Object.hasOwn(LOADERS, name)) return LOADERS[name]();
  shareModules(SHARED);
  return import(name);
}`;
}
