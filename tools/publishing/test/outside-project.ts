import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, run } from './run.js';
import { WorkspaceRegistry } from './workspace-registry.js';

/** An installed and compiled project outside this repository. */
export interface OutsideProject {
  /** The folder of the project. */
  readonly folder: string;
  /** The results of npm and tsc. */
  readonly installed: Ended;
  readonly compiled: Ended;
  remove(): Promise<void>;
}

/**
 * Creates a project that installs the packages of this repository as published.
 *
 * @param write writes the files of the project.
 */
export async function makeOutsideProject(
  name: string,
  write: (folder: string) => Promise<void>,
): Promise<OutsideProject> {
  const place = await realpath(await mkdtemp(join(tmpdir(), 'maestro-outside-')));
  const folder = join(place, name);
  await mkdir(folder);
  await write(folder);
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
