import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStateFile } from './state-file.js';

describe('readStateFile', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maestro-state-file-'));
    await mkdir(join(folder, 'allowed/folder'), { recursive: true });
    for (const name of ['outside.tfstate', 'allowed-too.tfstate', 'allowed/a.tfstate'])
      await writeFile(join(folder, name), name);
    await symlink(join(folder, 'outside.tfstate'), join(folder, 'allowed/link.tfstate'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = (path: string) => readStateFile(join(folder, path), [join(folder, 'allowed')]);

  it('reads a file of an allowed directory', async () => {
    expect(await read('allowed/a.tfstate')).toBe('allowed/a.tfstate');
  });

  it.each([
    ['../../etc/hostname', 'in no directory of MAESTRO_STATE_DIRS'],
    ['allowed/../outside.tfstate', 'in no directory of MAESTRO_STATE_DIRS'],
    ['allowed/link.tfstate', 'in no directory of MAESTRO_STATE_DIRS'],
    ['allowed-too.tfstate', 'in no directory of MAESTRO_STATE_DIRS'],
    ['allowed/none.tfstate', 'There is no such file'],
    ['allowed/folder', 'not that of a file'],
  ])('refuses %s', async (path, message) => {
    await expect(read(path)).rejects.toThrow(message);
  });

  it('reads nothing without a directory', async () => {
    await expect(readStateFile('/etc/hostname', [])).rejects.toThrow('No directory may be read.');
  });
});
