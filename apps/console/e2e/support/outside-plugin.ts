import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../../../..');
const SOURCES = resolve(import.meta.dirname, '../outside-plugin');
const MAESTRO = join(ROOT, 'apps/cli/bundle/main.js');

/** The dependencies in the plugin’s package.json: packages of this repository, as if published, and others. */
const OURS = ['libs/core', 'libs/checks', 'libs/testkit'];
const OTHERS = ['zod'];

/** A plugin in a folder outside of this repository, and its running provider. */
export interface OutsidePlugin {
  /** The variables for both: the plugin, the addresses of the provider, and a credential for it. */
  readonly variables: Readonly<Record<string, string>>;
  /**
   * Runs the CLI from the folder of the plugin, and returns its output.
   * @throws Error if it fails.
   */
  maestro(...args: readonly string[]): Promise<string>;
  /** Stops the provider, and removes the folder. */
  remove(): Promise<void>;
}

/** Creates the folder with the plugin and its dependencies, as npm would, and starts the provider. */
export async function makeOutsidePlugin(): Promise<OutsidePlugin> {
  const place = await realpath(await mkdtemp(join(tmpdir(), 'maestro-outside-')));
  const folder = join(place, 'plugin');
  await cp(SOURCES, folder, { recursive: true });
  await install(join(folder, 'node_modules'));
  const provider = spawn(process.execPath, ['serve.js'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(provider, 'exit');
  const [line] = (await Promise.race([once(createInterface(provider.stdout), 'line'), ended])) as unknown[];
  if (typeof line !== 'string') throw new Error(`The provider ended (${String(line)}) before it listened.`);
  const variables = { MAESTRO_PLUGINS: folder, ...(JSON.parse(line) as Record<string, string>) };
  const { PATH, HOME } = process.env;
  return {
    variables,
    maestro: async (...args) => {
      const options = { cwd: folder, env: { PATH, HOME, ...variables } };
      return (await promisify(execFile)(process.execPath, [MAESTRO, ...args], options)).stdout;
    },
    remove: async () => {
      provider.kill('SIGTERM');
      await ended;
      await rm(place, { recursive: true, force: true });
    },
  };
}

/** Copies our packages, so that the plugin has its own core like an installed one, and links the others. */
async function install(modules: string): Promise<void> {
  const dependencies = new Set(OTHERS);
  for (const path of OURS) {
    const manifest = JSON.parse(await readFile(join(ROOT, path, 'package.json'), 'utf8')) as {
      readonly name: string;
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const target = join(modules, manifest.name);
    await cp(join(ROOT, path, 'package.json'), join(target, 'package.json'));
    await cp(join(ROOT, path, 'dist'), join(target, 'dist'), { recursive: true });
    // Packages that npm did not share with other packages, because they need another version.
    await symlink(join(ROOT, path, 'node_modules'), join(target, 'node_modules'), 'junction');
    for (const name of Object.keys(manifest.dependencies)) if (!name.startsWith('@maestro/')) dependencies.add(name);
  }
  for (const name of dependencies) {
    await mkdir(join(modules, name, '..'), { recursive: true });
    await symlink(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
  }
}
