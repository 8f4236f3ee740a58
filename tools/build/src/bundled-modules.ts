import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';

/** A module of this repository that is part of a bundle and can be imported dynamically, by name or path. */
export interface BundledModule {
  /** Its import specifier: `@maestro/core/words`. Absent if it is imported by path. */
  readonly name?: string;
  /** The compiled file. */
  readonly file: string;
}

/** The suffix of modules that the emulators find by listing a folder. */
const SCENARIO_SUFFIX = '.scenario.js';

/** The used fields of a package.json. */
interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string | { readonly default: string }>>;
}

/** All modules exported by the packages of this repository that a program depends on, and the scenarios in their folders. */
export async function bundledModules(program: string): Promise<BundledModule[]> {
  const { dependencies = {} } = await manifestOf(join(program, 'package.json'));
  const { resolve } = createRequire(join(program, 'package.json'));
  const own = Object.keys(dependencies).filter((name) => name.startsWith('@maestro/'));
  const modules = await Promise.all(own.map((name) => modulesOf(name, dirname(resolve(`${name}/package.json`)))));
  return modules.flat();
}

async function modulesOf(name: string, folder: string): Promise<BundledModule[]> {
  const { exports = {} } = await manifestOf(join(folder, 'package.json'));
  const exported = Object.entries(exports).flatMap(([path, target]) =>
    typeof target === 'string' ? [] : [{ name: posix.join(name, path), file: join(folder, target.default) }],
  );
  const built = await readdir(join(folder, 'dist'), { recursive: true });
  const scenarios = built
    .filter((file) => file.endsWith(SCENARIO_SUFFIX))
    .map((file) => ({ file: join(folder, 'dist', file) }));
  return [...exported, ...scenarios];
}

const manifestOf = async (file: string): Promise<Manifest> => JSON.parse(await readFile(file, 'utf8')) as Manifest;
