import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Data packages that npm installs once per dependent. */
const REPEATED = /^mime-(db|types)$/;

/** Parses large data as JSON on first use, and includes each version once, even if npm installed it several times. */
export function largeData(): Plugin {
  const folders = new Map<string, string>();
  return {
    name: 'large-data',
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /[\\/]node_modules[\\/].*\.json$/ }, async ({ path }) => ({
        contents: `module.exports = JSON.parse(${JSON.stringify(await readFile(path, 'utf8'))});`,
      }));
      onResolve({ filter: REPEATED }, async ({ path, resolveDir }) => {
        const { folder, version } = await nearest(path, resolveDir);
        const id = `${path}@${version}`;
        const first = folders.get(id) ?? folder;
        folders.set(id, first);
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
  if (dirname(from) === from) throw new Error(`Package ${name} was not found. Run npm ci.`);
  return nearest(name, dirname(from));
}
