import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package on disk. */
export interface PackageOnDisk {
  /** Its folder. */
  readonly root: string;
  readonly name: string | undefined;
}

const KNOWN = new Map<string, PackageOnDisk>();

/** The package that a file belongs to: the nearest folder above it whose package.json has a name, else the file's own folder. */
export function packageOf(file: string): PackageOnDisk {
  const folder = dirname(file);
  const known = KNOWN.get(folder);
  if (known) return known;
  const found = foldersAbove(folder).flatMap(named)[0] ?? { root: folder, name: undefined };
  KNOWN.set(folder, found);
  return found;
}

/** Resolves symbolic links, as stack traces do. Returns the path unchanged if it does not exist. */
export function withoutLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function foldersAbove(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}

function named(root: string): PackageOnDisk[] {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const name = (manifest as { name?: unknown } | null)?.name;
    return typeof name === 'string' ? [{ root, name }] : [];
  } catch {
    return [];
  }
}
