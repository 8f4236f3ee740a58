import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';

/** A module of this repository that a bundle carries, and that is imported by a name or a path which is only known when it runs. */
export interface CarriedModule {
  /** As it is imported: `@maestro/core/words`. Absent: by its path. */
  readonly name?: string;
  /** What tsc has written of it. */
  readonly file: string;
}

/** Modules that the emulators find by looking into a folder. */
const FOUND = '.scenario.js';

/** Of a package.json, what is used here. */
interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string | { readonly default: string }>>;
}

/** Every module that the packages of this repository export which a program depends on, and what is found in their folders. */
export async function carriedModules(program: string): Promise<CarriedModule[]> {
  const { dependencies = {} } = await manifestOf(join(program, 'package.json'));
  const { resolve } = createRequire(join(program, 'package.json'));
  const own = Object.keys(dependencies).filter((name) => name.startsWith('@maestro/'));
  const carried = await Promise.all(own.map((name) => modulesOf(name, dirname(resolve(`${name}/package.json`)))));
  return carried.flat();
}

async function modulesOf(name: string, folder: string): Promise<CarriedModule[]> {
  const { exports = {} } = await manifestOf(join(folder, 'package.json'));
  const exported = Object.entries(exports).flatMap(([path, target]) =>
    typeof target === 'string' ? [] : [{ name: posix.join(name, path), file: join(folder, target.default) }],
  );
  const built = await readdir(join(folder, 'dist'), { recursive: true });
  const found = built.filter((file) => file.endsWith(FOUND)).map((file) => ({ file: join(folder, 'dist', file) }));
  return [...exported, ...found];
}

const manifestOf = async (file: string): Promise<Manifest> => JSON.parse(await readFile(file, 'utf8')) as Manifest;
