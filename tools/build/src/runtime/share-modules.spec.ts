import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository, runNode } from '../../test/run.js';

const MAESTRO = inRepository('apps/cli/bundle/main.js');

let plugin: string;
beforeEach(async () => (plugin = await mkdtemp(join(tmpdir(), 'maestro-plugin-'))));
afterEach(() => rm(plugin, { recursive: true }));

/** Only an error of the program's own class is repeated as it is; another copy's would be one of any kind. */
const REFUSES_ITSELF = `import { InvalidPluginError } from '@maestro/core';
throw new InvalidPluginError('acme', ['It was written to be refused.']);`;

describe('a plugin from outside', () => {
  beforeEach(() => writeFile(join(plugin, 'index.mjs'), REFUSES_ITSELF));

  it('gets the core of the program, with none installed where it lies', async () => {
    const { errors } = await runNode([MAESTRO, 'plugins'], { MAESTRO_PLUGINS: join(plugin, 'index.mjs') });

    expect(errors).toContain('It was written to be refused.');
    expect(errors).not.toContain('could not be loaded');
  });

  it('gets the core of the program, and not a copy among its own packages', async () => {
    const copy = join(plugin, 'node_modules/@maestro/core');
    await mkdir(copy, { recursive: true });
    await writeFile(join(copy, 'package.json'), JSON.stringify({ name: '@maestro/core', exports: './index.mjs' }));
    await writeFile(join(copy, 'index.mjs'), "throw new Error('This is another copy.');");

    const { errors } = await runNode([MAESTRO, 'plugins'], { MAESTRO_PLUGINS: join(plugin, 'index.mjs') });

    expect(errors).toContain('It was written to be refused.');
    expect(errors).not.toContain('This is another copy.');
  });
});
