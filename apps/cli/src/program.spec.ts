import { readFile } from 'node:fs/promises';
import { createProgram } from './program.js';

describe('createProgram', () => {
  it('prints the version of its package', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };

    expect(createProgram().version()).toBe(version);
  });
});
