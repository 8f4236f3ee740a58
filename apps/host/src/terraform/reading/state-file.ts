import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { MAX_STATE_BYTES, TerraformStateError } from '@maestro/core';

/** Not through a link that somebody puts there meanwhile, and without waiting for a writer of a pipe. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file within some directories, also by its real path.
 *
 * @throws {TerraformStateError}
 */
export async function readStateFile(path: string, directories: readonly string[]): Promise<string> {
  if (directories.length === 0)
    throw new TerraformStateError(
      'No directory may be read. Set MAESTRO_STATE_DIRS for the hosts that run syncs, and start them again.',
    );
  const wanted = resolve(path);
  const real = isWithin(wanted, directories) ? await realPath(wanted) : undefined;
  const roots = await Promise.all(directories.map((each) => realpath(each).catch(() => resolve(each))));
  if (real === undefined || !isWithin(real, roots))
    throw new TerraformStateError('The file is in no directory of MAESTRO_STATE_DIRS. Move it, or add its directory.');
  const file = await open(real, FLAGS).catch(refuse);
  try {
    return await contentOf(file);
  } finally {
    await file.close();
  }
}

const isWithin = (path: string, directories: readonly string[]): boolean =>
  directories.some((each) => path.startsWith(resolve(each) + sep));

const realPath = (path: string): Promise<string> => realpath(path).catch(refuse);

function refuse(error: NodeJS.ErrnoException): never {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    throw new TerraformStateError('There is no such file on the host that runs syncs. Check the path.');
  throw new TerraformStateError(
    `The file cannot be read (${error.code ?? 'unknown'}). Let the user of the host read it.`,
  );
}

async function contentOf(file: FileHandle): Promise<string> {
  const { size } = await file.stat().then((found) => {
    if (!found.isFile()) throw new TerraformStateError('The path is not that of a file.');
    return found;
  });
  if (size > MAX_STATE_BYTES) throw tooLarge();
  return (await file.readFile().catch(refuse)).toString('utf8');
}

/** The problem of a state over the limit. */
export const tooLarge = (): TerraformStateError =>
  new TerraformStateError(`The state has more than ${MAX_STATE_BYTES / 1024 / 1024} MB. Divide it.`);
