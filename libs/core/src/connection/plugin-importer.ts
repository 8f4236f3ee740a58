import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { notePluginFile } from './plugin-trace.js';
import { readFile, stat } from 'node:fs/promises';
import { exports, legacy } from 'resolve.exports';

/** `./acme`, `../acme`, `.`, `/opt/acme`, `C:\acme`, `file:///opt/acme`; anything else is the name of a package. */
const PATH = /^(\.{1,2}([\\/]|$)|[\\/]|[A-Za-z]:[\\/]|file:)/;

/**
 * How a program imports what MAESTRO_PLUGINS names. A folder or a file, by its path or file URL; or a package, by its
 * name. Packages bundled with the program take precedence over those installed where the program is run.
 *
 * @param importPackage `(name) => import(name)`, written in the program.
 * @param directory where relative paths and installed packages are looked for: the working directory.
 */
export function pluginImporter(importPackage: PackageImporter, directory: string): PackageImporter {
  const importFile = (name: string, file: string): ReturnType<PackageImporter> => {
    notePluginFile(file, name);
    return importPackage(pathToFileURL(file).href);
  };
  return async (name) => {
    if (PATH.test(name)) {
      const path = name.startsWith('file:') ? fileURLToPath(name) : name;
      return importFile(name, await packageEntry(resolve(directory, path)));
    }
    try {
      return await importPackage(name);
    } catch (error) {
      if (!isMissing(error, name)) throw error;
      for (const folder of createRequire(join(directory, '_')).resolve.paths(name) ?? []) {
        const file = await packageEntry(join(folder, name)).catch(ifNotThere);
        if (file !== undefined) return importFile(name, file);
      }
      throw error;
    }
  };
}

/** Whether this package itself was not found, rather than one of its dependencies. Test loaders say "module" instead of "package". */
function isMissing(error: unknown, name: string): boolean {
  const said = String((error as { message?: unknown } | undefined)?.message);
  return ['package', 'module'].some((what) => said.startsWith(`Cannot find ${what} '${name}'`));
}

function ifNotThere(error: unknown): undefined {
  if ((error as { code?: unknown } | undefined)?.code === 'ENOENT') return undefined;
  throw error;
}

/**
 * The file that an import of a path resolves to: the file itself, or the entry in the package.json of a folder.
 *
 * @throws {Error} `ENOENT`, if the path does not exist or the folder is not a package.
 */
async function packageEntry(path: string): Promise<string> {
  if ((await stat(path)).isFile()) return path;
  const manifest: unknown = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
  const [entry] = exports(manifest, '.') ?? [];
  const main = entry ?? legacy(manifest, { fields: ['main'] });
  return join(path, typeof main === 'string' ? main : 'index.js');
}

/**
 * Imports a package by its name. A program writes `(name) => import(name)`, because names are resolved from the file
 * that contains the `import`. From here, only this package's own dependencies would be found.
 */
export type PackageImporter = (name: string) => Promise<{ readonly default?: unknown }>;
