import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import { urlExpression } from './url-expression.js';
import { NAMED_IMPORTS } from './named-imports-plugin.js';

/** Compiled files of this repository. */
const BUILT = /[\\/](apps|libs)[\\/][^\\/]+[\\/]dist[\\/](?:[^\\/]+[\\/])*[^\\/]+\.js$/;

/** NestJS loads class-validator and names loggers in the same way as this repository. */
const NEST = /[\\/]node_modules[\\/]@nestjs[\\/].*\.js$/;

/** esbuild renames classes that refer to themselves. Their loggers must keep the original name. */
const LOGGER_OF_CLASS = /\bnew Logger\((\w+?)(?:_1)?\.name\b/g;

/** `import(name)` with a computed name. */
const DYNAMIC_IMPORT = /\bimport\((?=\s*[^\s'")])/g;

/** Removed, because bundlers follow only the plain `require`. */
const REQUIRE_OF_MODULE = /^const require = createRequire\(import\.meta\.url\);$/m;

/** Replaced by a namespace import, which can be tree-shaken: most of zod is translations. */
const NAMESPACE_OF_ZOD = /^import \{ z \} from 'zod';$/m;

/**
 * Prepares modules of this repository for a bundle: `import.meta.url` remains the URL of the original file, and imports with a computed name
 * use `importNamed`.
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
        contents: relocated(chunks, path, await readFile(path, 'utf8')),
        resolveDir: dirname(path),
      }));
    },
  };
}

/** A decorated class in the output of tsc. Its name appears in the description of the API. */
const DECORATED = /^let (\w+) = (?:\w+_1 = )?class \1\b.*\{$/gm;

const NAMED = "$& static { Object.defineProperty(this, 'name', { value: '$1', configurable: true }); }";

const adapted = (text: string): string =>
  text.replace(REQUIRE_OF_MODULE, '').replace(LOGGER_OF_CLASS, "new Logger('$1'");

/** The text of a module, adapted to a file in another folder. */
export function relocated(folder: string, path: string, text: string): string {
  const moved = adapted(text)
    .replace(DECORATED, NAMED)
    .replace(NAMESPACE_OF_ZOD, "import * as z from 'zod';")
    .replace(/\bimport\.meta\.url\b/g, urlExpression(folder, path));
  const named = moved.replace(DYNAMIC_IMPORT, 'importNamed(');
  if (named === moved) return moved;
  // At the end, because the first line may be a shebang. Imports are hoisted.
  return named.replace(/\n(?=\/\/# sourceMappingURL|$)/, `\nimport { importNamed } from '${NAMED_IMPORTS}';\n`);
}
