import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

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
