import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';

/** A module of this folder, as built: it loads sooner than all of core. */
const built = (name: string): string => new URL(`../../dist/connection/${name}.js`, import.meta.url).href;

/** A program in a package separate from the plugin: it loads the plugin, reports that, and then runs the given code. */
const program = (then: string) => `
import { loadPlugins } from '${built('load-plugins')}';
import { pluginImporter } from '${built('plugin-importer')}';
import { surviveUnhandledPluginErrors } from '${built('plugin-failures')}';
surviveUnhandledPluginErrors(import.meta.url, ({ plugin, error }) => console.log('FAILED', plugin, error.split('\\n')[0]));
const importer = pluginImporter((name) => import(name), new URL('.', import.meta.url).pathname);
const { refused } = await loadPlugins(['../plugin', '@acme/named'], importer, { timeoutMs: 20_000 });
console.log('REFUSED', refused.map((one) => one.package).join(' '));
${then}
setTimeout(() => console.log('ALIVE'), 300);
`;

describe('what a plugin leaves unhandled', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'maestro-failures-'))));
  afterEach(() => rm(folder, { recursive: true }));

  const write = async (path: string, content: string | object): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  };

  async function run(plugin: string, then = '', named = 'export default 1;') {
    await write('plugin/package.json', { name: 'acme-plugin', type: 'module', exports: './index.js' });
    await write('plugin/index.js', plugin);
    await write('program/node_modules/@acme/named/package.json', {
      ...{ name: '@acme/named', type: 'module', exports: './index.js' },
    });
    await write('program/node_modules/@acme/named/index.js', named);
    await write('program/package.json', { name: 'program', type: 'module' });
    await write('program/main.js', program(then));
    const child = spawn(process.execPath, [join(folder, 'program', 'main.js')], { stdio: ['ignore', 'pipe', 'pipe'] });
    const code = new Promise<number | null>((resolve) => child.on('close', resolve));
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await code, stdout, stderr };
  }

  it.each([
    ['an exception in a timer', 'setTimeout(() => null.x, 20);', /^TypeError: Cannot read properties of null/],
    ['a rejection', "setTimeout(() => Promise.reject(new Error('later')), 20);", /^Error: later/],
    ['a rejection with text', "setTimeout(() => Promise.reject('later'), 20);", /^'later'/],
    ['a request that fails', "fetch('http://127.0.0.1:9/');", /^TypeError: fetch failed/],
    ['a socket that fails', "import('node:net').then((net) => net.connect(9, '127.0.0.1'));", /^Error: connect/],
    ['an exception that is nothing', 'setTimeout(() => { throw undefined; }, 20);', /^undefined/],
  ])('is reported with its name when it is %s, and ends nothing', async (_, plugin, error) => {
    const { code, stdout, stderr } = await run(plugin);

    const [, said] = /^FAILED \.\.\/plugin (.*)$/m.exec(stdout) ?? [];
    expect({ said, stderr }).toEqual({ said: expect.stringMatching(error), stderr: '' });
    expect(stdout).toContain('REFUSED ../plugin @acme/named\n');
    expect(stdout).toContain('ALIVE');
    expect(code).toBe(0);
  });

  it('is attributed to a package by its name too', async () => {
    const { code, stdout } = await run('export default 1;', '', 'setTimeout(() => null.x, 20);');

    expect(stdout).toContain('FAILED @acme/named TypeError');
    expect(code).toBe(0);
  });

  it('names the right one of two plugins in one folder', async () => {
    await write('program/one.mjs', 'setTimeout(() => null.one, 20); export default 1;');
    await write('program/two.mjs', "fetch('http://127.0.0.1:9/'); export default 2;");

    const { stdout } = await run('', "await loadPlugins(['./one.mjs', './two.mjs'], importer);");

    expect(stdout).toContain("FAILED ./one.mjs TypeError: Cannot read properties of null (reading 'one')");
    expect(stdout).toContain('FAILED ./two.mjs TypeError: fetch failed');
  });

  it.each([
    ['an exception', 'setTimeout(() => null.x, 20);'],
    ['a rejection', "setTimeout(() => Promise.reject(new Error('own')), 20);"],
    ['an exception in what a plugin calls', 'globalThis.call = () => null.x; globalThis.hand = () => call();'],
  ])('is not what the program itself left: %s still ends it', async (_, own) => {
    const plugin = 'setInterval(() => globalThis.hand?.(), 20).unref();';

    const { code, stdout, stderr } = await run(plugin, own);

    expect(code).toBe(1);
    expect(stderr).toMatch(/Error: .*\n\s+at .*main\.js/);
    expect(stdout).not.toMatch(/FAILED|ALIVE/);
  });
});
