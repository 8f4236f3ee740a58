import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

const NAMESPACE = 'named-exports';

/** Marks resolutions that this plugin started itself, and leaves to esbuild. */
const OWN = Symbol('own');

const IDENTIFIER = /^(?!default$)[A-Za-z_$][\w$]*$/;

/**
 * Adds the named exports that Node detects to CommonJS modules that are imported dynamically. In a bundle with several files, esbuild
 * gives them only a default export.
 */
export const namedExports: Plugin = {
  name: 'named-exports',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, kind, pluginData, importer, resolveDir }) => {
      if (kind !== 'dynamic-import' || pluginData === OWN) return undefined;
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: OWN });
      if (found.external || found.namespace !== 'file' || !(await isCommonJs(found.path))) return undefined;
      return { path: found.path, namespace: NAMESPACE };
    });
    onLoad({ filter: /.*/, namespace: NAMESPACE }, async ({ path }) => ({
      contents: await withNames(path),
      resolveDir: dirname(path),
    }));
  },
};

async function withNames(path: string): Promise<string> {
  const names = Object.keys((await import(pathToFileURL(path).href)) as object).filter((name) => IDENTIFIER.test(name));
  return `const all = require(${JSON.stringify(path)});\nexport default all;\nexport const { ${names.join(', ')} } = all;`;
}

/** Follows Node's rules. */
async function isCommonJs(path: string): Promise<boolean> {
  const extension = extname(path);
  if (extension !== '.js') return extension === '.cjs';
  return (await typeOf(dirname(path))) !== 'module';
}

async function typeOf(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined);
  if (text !== undefined) return (JSON.parse(text) as { readonly type?: string }).type;
  return dirname(folder) === folder ? undefined : typeOf(dirname(folder));
}
