import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** Bundles a small program in the same way as the programs of this repository, and imports it. */
export async function runBundled(files: Readonly<Record<string, string>>, plugins: Plugin[]): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'maestro-bundle-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    const outdir = join(folder, 'bundle');
    await build({
      ...{ absWorkingDir: folder, entryPoints: ['main.mjs'], outdir, outExtension: { '.js': '.mjs' } },
      ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', logLevel: 'silent', plugins },
    });
    return ((await import(pathToFileURL(join(outdir, 'main.mjs')).href)) as { readonly default: unknown }).default;
  } finally {
    await rm(folder, { recursive: true });
  }
}
