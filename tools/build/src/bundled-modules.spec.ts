import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundledModules } from './bundled-modules.js';
import { REPOSITORY_ROOT } from './repository-root.constants.js';

const PROGRAM = join(REPOSITORY_ROOT, 'apps/cli');

describe('the modules of a bundle', () => {
  it('include every module exported by the packages that the program depends on', async () => {
    const names = (await bundledModules(PROGRAM)).flatMap(({ name }) => name ?? []);

    expect(names).toEqual(
      expect.arrayContaining(['@maestro/core', '@maestro/core/words', '@maestro/emulators', '@maestro/plugin-spaces']),
    );
    expect(names.filter((name) => name.endsWith('package.json'))).toEqual([]);
  });

  it('include the scenarios that the emulators load from plugins', async () => {
    const found = (await bundledModules(PROGRAM)).filter(({ name }) => name === undefined);

    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(({ file }) => !file.endsWith('.scenario.js') || !existsSync(file))).toEqual([]);
  });
});
