import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { providerPages, vocabularyPage } from '../src/provider-pages.js';
import { REPOSITORY_ROOT } from '../src/repository-root.constants.js';

describe('the reference pages of providers', () => {
  it('are up to date; regenerate them with: npm run docs:providers', async () => {
    // The example has its own spec.
    const pages = await providerPages(['@maestro/plugin-digitalocean', '@maestro/plugin-spaces']);

    for (const { path, text } of [vocabularyPage(), ...pages]) {
      const checkedIn = await readFile(join(REPOSITORY_ROOT, path), 'utf8').catch(() => 'It is missing.');
      const renew = `${path} is out of date. Regenerate it with: npm run docs:providers`;
      expect({ page: checkedIn === text || renew }).toEqual({ page: true });
    }
  });
});
