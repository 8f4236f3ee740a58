import { readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { carriedModules } from './carried-packages.js';
import { largeData } from './large-data-plugin.js';
import { namedExports } from './named-exports-plugin.js';
import { entryName, isNamed, namedImports } from './named-imports-plugin.js';
import { ownModules } from './own-modules-plugin.js';

/** Files beside them are served, or they are loaded only where they are installed. */
const OPTIONAL = [
  '@nestjs/microservices',
  '@nestjs/websockets',
  '@fastify/static',
  'pg-native',
  'swagger-ui-dist',
  'typescript',
  'class-transformer/storage',
];

/** What CommonJS modules expect. */
const BANNER =
  "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);";

/** The folder of a bundle is a package of its own: a stack frame in it tells nothing of whether a plugin or the program failed. */
const PACKAGE = '@maestro/bundle';

/** What is started. Where Node has a cache of compiled code (22.1), it is used. */
const start = ({ tracesSources }: Program): string => `#!/usr/bin/env node
import module from 'node:module';
${tracesSources ? TRACE : ''}module.enableCompileCache?.();
import('./program.js');
`;

/** Help is shown without: reading the maps takes as long as showing it. */
const TRACE = `if (!process.argv.some((argument) => /^(-h|--help|--version)$/.test(argument))) process.setSourceMapsEnabled(true);
`;

/** Its ES modules, of which a bundle needs only parts. For Node, rxjs names its CommonJS. */
function moduleOfRxjs(program: string): Record<string, string> {
  const folder = join(createRequire(join(program, 'package.json')).resolve('rxjs'), '../../esm');
  return { 'rxjs/operators': join(folder, 'operators/index.js'), rxjs: join(folder, 'index.js') };
}

/** A program that is bundled. */
export interface Program {
  /** From the root of the repository. */
  readonly folder: string;
  /** Whether stack traces name sources from the start. Those of plugins do in any case, and all with NODE_OPTIONS=--enable-source-maps. */
  readonly tracesSources: boolean;
}

/**
 * Bundles a built program into its folder `bundle`.
 *
 * @throws when esbuild fails; it has printed why.
 */
export async function bundleProgram(root: string, program: Program): Promise<void> {
  const folder = join(root, program.folder);
  const outdir = join(folder, 'bundle');
  const carried = await carriedModules(folder);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: {
      program: join(folder, 'dist/main.js'),
      ...Object.fromEntries(carried.filter(isNamed).map((module) => [entryName(module), module.file])),
    },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // What Node would load, and not what is meant for bundlers alone: the same code runs in both.
    conditions: [],
    mainFields: ['main'],
    chunkNames: '[name]-[hash]',
    banner: { js: BANNER },
    sourcemap: true,
    sourcesContent: false,
    minifyWhitespace: true,
    external: OPTIONAL,
    alias: moduleOfRxjs(folder),
    plugins: [largeData(), namedExports, ownModules(outdir), namedImports(outdir, carried)],
    logLevel: 'warning',
    metafile: true,
  });
  await writeFile(join(outdir, 'main.js'), start(program), { mode: 0o755 });
  await writeFile(join(outdir, 'package.json'), JSON.stringify({ name: PACKAGE, private: true, type: 'module' }));
  await removeOthers(outdir, [
    'main.js',
    'package.json',
    ...Object.keys(metafile.outputs).map((file) => basename(file)),
  ]);
}

/** Removes what an earlier bundle had. Last, so that a host that runs from it meanwhile misses it as briefly as can be. */
async function removeOthers(folder: string, kept: readonly string[]): Promise<void> {
  const stale = (await readdir(folder)).filter((file) => !kept.includes(file));
  await Promise.all(stale.map((file) => rm(join(folder, file))));
}
