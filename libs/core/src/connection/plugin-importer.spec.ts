import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadPlugins } from './load-plugins.js';
import { pluginImporter } from './plugin-importer.js';

let directory: string;
beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'maestro-plugins-'))));
afterEach(() => rm(directory, { recursive: true }));

async function files(contents: Readonly<Record<string, string | object>>): Promise<void> {
  for (const [path, content] of Object.entries(contents)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
}

const importer = () => pluginImporter((name) => import(name), directory);

describe('pluginImporter', () => {
  it.each<[string, object]>([
    ['exports', { exports: './dist/index.js' }],
    ['exports of conditions', { exports: { '.': { types: './none.d.ts', import: './dist/index.js' } } }],
    ['main', { main: 'dist/index.js' }],
  ])('imports a folder by the %s of its package.json', async (_, manifest) => {
    await files({ 'acme/package.json': { type: 'module', ...manifest }, 'acme/dist/index.js': 'export default 42;' });

    const found = [
      await importer()('./acme'),
      await importer()(join(directory, 'acme')),
      await importer()(pathToFileURL(join(directory, 'acme')).href),
    ];

    expect(found.map((module) => module.default)).toEqual([42, 42, 42]);
  });

  it('imports a file, and the folder it is run in', async () => {
    await files({
      'package.json': { type: 'module' },
      'index.js': 'export default 1;',
      'other.mjs': 'export default 2;',
    });

    const found = [await importer()('.'), await importer()('./other.mjs')];

    expect(found.map((module) => module.default)).toEqual([1, 2]);
  });

  it('imports a package that is installed where the program is run, or in a folder above', async () => {
    await files({
      'node_modules/@acme/plugin/package.json': { type: 'module', exports: './index.js' },
      'node_modules/@acme/plugin/index.js': 'export default 7;',
    });

    const found = await pluginImporter((name) => import(name), join(directory, 'below'))('@acme/plugin');

    expect(found.default).toBe(7);
  });

  it('lets nothing replace a package that is bundled with the program', async () => {
    await files({
      'node_modules/rxjs/package.json': { type: 'module', exports: './index.js' },
      'node_modules/rxjs/index.js': 'export default "another";',
    });

    expect(await importer()('rxjs')).toHaveProperty('Observable');
  });

  it('says what is not there', async () => {
    await files({
      'needy/package.json': { type: 'module', exports: './index.js' },
      'needy/index.js': 'import "of-which-nobody-knows";',
      'unbuilt/package.json': { type: 'module', exports: './dist/index.js' },
    });

    const { refused } = await loadPlugins(['@acme/none', './none', './needy', './unbuilt'], importer());

    expect(refused.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^The plugin @acme\/none cannot be used: .*Check MAESTRO_PLUGINS/),
      expect.stringContaining(join(directory, 'none')),
      expect.stringContaining('of-which-nobody-knows'),
      expect.stringContaining(join('unbuilt', 'dist', 'index.js')),
    ]);
  });
});
