import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { carriedModules } from './carried-packages.js';
import { REPOSITORY_ROOT } from './repository-root.constants.js';

const PROGRAM = join(REPOSITORY_ROOT, 'apps/cli');

describe('what a bundle carries', () => {
  it('is every module that the packages export which the program depends on', async () => {
    const names = (await carriedModules(PROGRAM)).flatMap(({ name }) => name ?? []);

    expect(names).toEqual(
      expect.arrayContaining(['@maestro/core', '@maestro/core/words', '@maestro/emulators', '@maestro/plugin-spaces']),
    );
    expect(names.filter((name) => name.endsWith('package.json'))).toEqual([]);
  });

  it('is also what the emulators look for in the folders of plugins', async () => {
    const found = (await carriedModules(PROGRAM)).filter(({ name }) => name === undefined);

    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(({ file }) => !file.endsWith('.scenario.js') || !existsSync(file))).toEqual([]);
  });
});
