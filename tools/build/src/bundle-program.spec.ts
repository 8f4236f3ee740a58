import { readFile } from 'node:fs/promises';
import { filesLoaded, inRepository, runNode } from '../test/run.js';

const MAESTRO = inRepository('apps/cli/bundle/main.js');
const HOST = inRepository('apps/host/bundle/main.js');

describe('a bundled program', () => {
  it('shows its help without loading the code that reads accounts', async () => {
    const loaded = await filesLoaded([MAESTRO, '--help']);

    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.length).toBeLessThan(10);
  });

  it('starts to read an account without loading files of other packages', async () => {
    const loaded = await filesLoaded([MAESTRO, 'discover', 'digitalocean']);

    expect(loaded.length).toBeGreaterThan(10);
    expect(loaded.filter((url) => !url.includes('/apps/cli/bundle/'))).toEqual([]);
  });

  it('reads from the emulators without loading files of other packages', async () => {
    const loaded = await filesLoaded([MAESTRO, 'discover', 'digitalocean', '--demo']);

    expect(loaded.filter((url) => !url.includes('/apps/cli/bundle/'))).toEqual([]);
  });

  it('describes the API exactly as the unbundled program does', async () => {
    const { output } = await runNode([HOST, 'openapi']);

    expect(output).toBe(await readFile(inRepository('apps/host/openapi.json'), 'utf8'));
  });

  it('shows source files in stack traces, also those of packages', async () => {
    const text = `process.setSourceMapsEnabled(true);
      const { loadPlugin } = await import(${JSON.stringify(inRepository('apps/host/bundle/core.js'))});
      console.log((await loadPlugin('acme', () => { throw new Error(); }).catch((error) => error)).stack);`;

    const { output } = await runNode(['--input-type=module', '-e', text]);

    expect(output).toMatch(/libs\/core\/src\/connection\/load-plugin\.ts:\d+:\d+/);
  });
});
