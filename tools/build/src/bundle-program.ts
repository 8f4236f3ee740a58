import { readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { bundledModules } from './bundled-modules.js';
import { largeData } from './large-data-plugin.js';
import { namedExports } from './named-exports-plugin.js';
import { entryName, isNamed, namedImports } from './named-imports-plugin.js';
import { ownModules } from './own-modules-plugin.js';

/** Packages that serve files of their own, or that are loaded only if installed. */
const OPTIONAL = [
  '@nestjs/microservices',
  '@nestjs/websockets',
  '@fastify/static',
  'pg-native',
  'swagger-ui-dist',
  'libpg-query',
  'typescript',
  'class-transformer/storage',
];

/** Defines `require`, which bundled CommonJS modules use. */
const BANNER =
  "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);";

/** The name of the bundle as a package: whether a plugin or the program failed cannot be derived from a stack frame in it. */
const PACKAGE = '@maestro/bundle';

/** The entry file. It uses Node's compile cache if there is one (22.1). */
const start = ({ tracesSources }: Program): string => `#!/usr/bin/env node
import module from 'node:module';
${tracesSources ? TRACE : ''}module.enableCompileCache?.();
import('./program.js');
`;

/** Not for help: loading the source maps takes as long as showing the help. */
const TRACE = `if (!process.argv.some((argument) => /^(-h|--help|--version)$/.test(argument))) process.setSourceMapsEnabled(true);
`;

/** The ES modules of rxjs, which can be tree-shaken. By default, Node resolves rxjs to CommonJS. */
function moduleOfRxjs(program: string): Record<string, string> {
  const folder = join(createRequire(join(program, 'package.json')).resolve('rxjs'), '../../esm');
  return { 'rxjs/operators': join(folder, 'operators/index.js'), rxjs: join(folder, 'index.js') };
}

/** A program to bundle. */
export interface Program {
  /** Path from the root of the repository. */
  readonly folder: string;
  /** Whether source maps are enabled from the start. They are enabled once a plugin is loaded, and by NODE_OPTIONS=--enable-source-maps. */
  readonly tracesSources: boolean;
}

/**
 * Bundles a built program into its folder `bundle`.
 *
 * @throws if esbuild fails, after it has printed the reason.
 */
export async function bundleProgram(root: string, program: Program): Promise<void> {
  const folder = join(root, program.folder);
  const outdir = join(folder, 'bundle');
  const modules = await bundledModules(folder);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: {
      program: join(folder, 'dist/main.js'),
      ...Object.fromEntries(modules.filter(isNamed).map((module) => [entryName(module), module.file])),
    },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Resolve packages as Node does, so that the bundled and the unbundled program run the same code.
    conditions: [],
    mainFields: ['main'],
    chunkNames: '[name]-[hash]',
    banner: { js: BANNER },
    sourcemap: true,
    sourcesContent: false,
    minifyWhitespace: true,
    external: OPTIONAL,
    alias: moduleOfRxjs(folder),
    plugins: [largeData(), namedExports, ownModules(outdir), namedImports(outdir, modules)],
    logLevel: 'warning',
    metafile: true,
  });
  await writeFile(join(outdir, 'main.js'), start(program), { mode: 0o755 });
  await writeFile(join(outdir, 'package.json'), JSON.stringify({ name: PACKAGE, private: true, type: 'module' }));
  await removeStaleFiles(outdir, [
    'main.js',
    'package.json',
    ...Object.keys(metafile.outputs).map((file) => basename(file)),
  ]);
}

/** Removes the files of the previous bundle. Runs last, because a host may be running from them. */
async function removeStaleFiles(folder: string, kept: readonly string[]): Promise<void> {
  const stale = (await readdir(folder)).filter((file) => !kept.includes(file));
  await Promise.all(stale.map((file) => rm(join(folder, file))));
}
