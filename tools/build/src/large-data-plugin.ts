import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Packages of data that npm installs once for each package that uses them. */
const REPEATED = /^mime-(db|types)$/;

/** Lets data cost what it must: it is parsed as JSON when it is used, and is there once, however often npm has installed it. */
export function largeData(): Plugin {
  const places = new Map<string, string>();
  return {
    name: 'large-data',
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /[\\/]node_modules[\\/].*\.json$/ }, async ({ path }) => ({
        contents: `module.exports = JSON.parse(${JSON.stringify(await readFile(path, 'utf8'))});`,
      }));
      onResolve({ filter: REPEATED }, async ({ path, resolveDir }) => {
        const { folder, version } = await nearest(path, resolveDir);
        const id = `${path}@${version}`;
        const first = places.get(id) ?? folder;
        places.set(id, first);
        return { path: join(first, 'index.js') };
      });
    },
  };
}

interface Found {
  readonly folder: string;
  readonly version: string;
}

async function nearest(name: string, from: string): Promise<Found> {
  const folder = join(from, 'node_modules', name);
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined);
  if (text !== undefined) return { folder, version: (JSON.parse(text) as { readonly version: string }).version };
  if (dirname(from) === from) throw new Error(`There is no package ${name} above the file that needs it: run npm ci.`);
  return nearest(name, dirname(from));
}
