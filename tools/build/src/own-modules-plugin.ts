import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import { placeIn } from './place-in.js';
import { NAMED_IMPORTS } from './named-imports-plugin.js';

/** What tsc has written of a package of this repository. */
const BUILT = /[\\/](apps|libs)[\\/][^\\/]+[\\/]dist[\\/](?:[^\\/]+[\\/])*[^\\/]+\.js$/;

/** It requires class-validator in the same way as modules of this repository do, and names loggers as they do. */
const NEST = /[\\/]node_modules[\\/]@nestjs[\\/].*\.js$/;

/** esbuild gives a class that refers to itself another name: its logger keeps its own. */
const LOGGER_OF_CLASS = /\bnew Logger\((\w+?)(?:_1)?\.name\b/g;

/** `import(name)`, of a name that is only known when it runs. */
const IMPORT_OF_NAME = /\bimport\((?=\s*[^\s'")])/g;

/** So that bundlers follow what is required by it. */
const REQUIRE_OF_MODULE = /^const require = createRequire\(import\.meta\.url\);$/m;

/** The same thing, but bundlers leave out what is not used of it: most of zod is languages. */
const NAMESPACE_OF_ZOD = /^import \{ z \} from 'zod';$/m;

/**
 * Prepares modules of this repository to live in a bundle: they still know where they were, for what lies beside them, and what they import
 * by name they get by `importNamed`.
 */
export function ownModules(chunks: string): Plugin {
  return {
    name: 'own-modules',
    setup({ onLoad }) {
      onLoad({ filter: NEST }, async ({ path }) => ({
        contents: adapted(await readFile(path, 'utf8')),
        resolveDir: dirname(path),
      }));
      onLoad({ filter: BUILT }, async ({ path }) => ({
        contents: movedTo(chunks, path, await readFile(path, 'utf8')),
        resolveDir: dirname(path),
      }));
    },
  };
}

/** A class with decorators, as tsc writes it: its name is part of what the API documents. */
const DECORATED = /^let (\w+) = (?:\w+_1 = )?class \1\b.*\{$/gm;

const NAMED = "$& static { Object.defineProperty(this, 'name', { value: '$1', configurable: true }); }";

const adapted = (text: string): string =>
  text.replace(REQUIRE_OF_MODULE, '').replace(LOGGER_OF_CLASS, "new Logger('$1'");

/** The text of a module as it is right in a file of another folder. */
export function movedTo(folder: string, path: string, text: string): string {
  const moved = adapted(text)
    .replace(DECORATED, NAMED)
    .replace(NAMESPACE_OF_ZOD, "import * as z from 'zod';")
    .replace(/\bimport\.meta\.url\b/g, placeIn(folder, path));
  const named = moved.replace(IMPORT_OF_NAME, 'importNamed(');
  if (named === moved) return moved;
  // Behind the first line, which may name the interpreter; imports count from wherever they stand.
  return named.replace(/\n(?=\/\/# sourceMappingURL|$)/, `\nimport { importNamed } from '${NAMED_IMPORTS}';\n`);
}
