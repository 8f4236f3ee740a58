import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** Not needed to run a server. */
const LEFT_OUT = new Set(['.a', '.pc', '.h']);

/**
 * Makes the symbolic links that the package lists in `native/pg-symlinks.json` and that its install script would make.
 *
 * @returns whether all are there now: a folder may be read-only.
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

/** Copies the programs, with their links, unless they are there. Made beside and moved into place, so that a copy is either absent or whole. */
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
