import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { exports, legacy } from 'resolve.exports';

/**
 * The file that importing a path gives: the file itself, or what the package.json of a folder says.
 *
 * @throws {Error} `ENOENT`, when there is nothing at the path or the folder holds no package.
 */
export async function packageEntry(path: string): Promise<string> {
  if ((await stat(path)).isFile()) return path;
  const manifest: unknown = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
  const [entry] = exports(manifest, '.') ?? [];
  const main = entry ?? legacy(manifest, { fields: ['main'] });
  return join(path, typeof main === 'string' ? main : 'index.js');
}
