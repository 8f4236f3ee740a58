import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readmeFiles } from './readme-files.js';
import { type Ended, run } from './run.js';
import { WorkspaceRegistry } from './workspace-registry.js';

/** A plugin in a project outside this repository, installed and compiled as its author would. */
export interface OutsidePlugin {
  /** Of the project. */
  readonly folder: string;
  /** How npm and tsc ended. */
  readonly installed: Ended;
  readonly compiled: Ended;
  remove(): Promise<void>;
}

const PACKAGE_JSON = {
  name: 'acme-plugin',
  version: '1.0.0',
  type: 'module',
  exports: './dist/index.js',
  dependencies: { '@maestro/core': '*', inversify: '*', 'reflect-metadata': '*', rxjs: '*', zod: '*' },
  devDependencies: { '@maestro/testkit': '*', '@types/node': '*', typescript: '*' },
};

/** Makes the project that the README of core shows. */
export async function makeOutsidePlugin(): Promise<OutsidePlugin> {
  const place = await realpath(await mkdtemp(join(tmpdir(), 'maestro-outside-')));
  const folder = join(place, 'acme');
  const files = { 'package.json': JSON.stringify(PACKAGE_JSON), ...(await readmeFiles('libs/core/README.md')) };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const registry = await WorkspaceRegistry.start(place);
  try {
    const flags = ['--registry', registry.url, '--cache', join(place, 'cache'), '--no-audit', '--no-fund'];
    const installed = await run(['npm', 'install', '--ignore-scripts', ...flags], folder);
    const compiled = await run([process.execPath, 'node_modules/typescript/bin/tsc'], folder);
    return { folder, installed, compiled, remove: () => rm(place, { recursive: true }) };
  } finally {
    await registry.stop();
  }
}
