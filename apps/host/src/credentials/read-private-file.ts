import { type FileHandle, open } from 'node:fs/promises';
import { MasterKeyError } from './master-key.error.js';

const OTHERS = 0o077;

/**
 * The text of a file that nobody but its owner may read. Undefined when there is none.
 *
 * @throws {MasterKeyError} when it cannot be read, or somebody else can.
 */
export async function readPrivateFile(path: string): Promise<string | undefined> {
  let file: FileHandle;
  try {
    file = await open(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new MasterKeyError(`${path} cannot be read. Check who owns it, and who this program runs as.`, { cause });
  }
  try {
    const { mode } = await file.stat();
    // Windows has no such bits: there the directory's own permissions count.
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
      throw new MasterKeyError(
        `Others can read or change ${path} (mode ${(mode & 0o777).toString(8)}). Set it right: chmod 600 ${path}`,
      );
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}
