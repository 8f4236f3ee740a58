import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository, runNode } from '../../test/run.js';

const MAESTRO = inRepository('apps/cli/bundle/main.js');

let plugin: string;
beforeEach(async () => (plugin = await mkdtemp(join(tmpdir(), 'maestro-plugin-'))));
afterEach(() => rm(plugin, { recursive: true }));

/** The program recognises this error only if its class is from the program's own copy of core. */
const FAILING_PLUGIN = `import { InvalidPluginError } from '@maestro/core';
throw new InvalidPluginError('acme', ['This plugin always fails.']);`;

describe('a plugin from outside', () => {
  beforeEach(() => writeFile(join(plugin, 'index.mjs'), FAILING_PLUGIN));

  it('uses the core of the program if it has none installed', async () => {
    const { errors } = await runNode([MAESTRO, 'plugins'], { MAESTRO_PLUGINS: join(plugin, 'index.mjs') });

    expect(errors).toContain('This plugin always fails.');
    expect(errors).not.toContain('could not be loaded');
  });

  it('uses the core of the program instead of its own copy', async () => {
    const copy = join(plugin, 'node_modules/@maestro/core');
    await mkdir(copy, { recursive: true });
    await writeFile(join(copy, 'package.json'), JSON.stringify({ name: '@maestro/core', exports: './index.mjs' }));
    await writeFile(join(copy, 'index.mjs'), "throw new Error('This is another copy of core.');");

    const { errors } = await runNode([MAESTRO, 'plugins'], { MAESTRO_PLUGINS: join(plugin, 'index.mjs') });

    expect(errors).toContain('This plugin always fails.');
    expect(errors).not.toContain('This is another copy of core.');
  });
});
