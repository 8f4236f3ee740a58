import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMaestro } from './run-maestro.js';

describe('maestro with a plugin that fails to load', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'maestro-cli-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** A package with these files. The first one is its main module. */
  function plugin(files: Readonly<Record<string, string>>): string {
    const path = join(folder, 'plugin');
    mkdirSync(path);
    const manifest = { name: 'acme-plugin', type: 'module', exports: `./${Object.keys(files)[0]}` };
    writeFileSync(join(path, 'package.json'), JSON.stringify(manifest));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
    return path;
  }

  const STUCK: [string, Record<string, string>][] = [
    ['waits forever', { 'index.js': 'await new Promise(() => undefined); export default {};' }],
    [
      'awaits a file that imports it',
      { 'index.js': "export default await import('./other.js');", 'other.js': "import './index.js';" },
    ],
  ];

  it.each(STUCK)('that %s exits with 2 and names it', async (_, files) => {
    const path = plugin(files);
    const env = { MAESTRO_PLUGINS: path, MAESTRO_PLUGIN_TIMEOUT: '1' };

    const { code, stdout, stderr } = await runMaestro(['discover', 'digitalocean', '--demo'], env);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`The plugin ${path} cannot be used: It did not finish loading within 1 s.`);
  });

  it.each(STUCK.slice(0, 1))('that %s lists it as unusable, and exits with 3', async (_, files) => {
    const path = plugin(files);
    const env = { MAESTRO_PLUGINS: path, MAESTRO_PLUGIN_TIMEOUT: '1' };

    const { code, stderr } = await runMaestro(['plugins'], env);

    expect(code).toBe(3);
    expect(stderr).toContain(`The plugin ${path} cannot be used: It did not finish loading`);
  });

  it('that exits the process exits with 1 and names it', async () => {
    const path = plugin({ 'index.js': 'process.exit(0);' });

    const { code, stdout, stderr } = await runMaestro(['verify', 'digitalocean', '--demo'], { MAESTRO_PLUGINS: path });

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`maestro ended prematurely while it loaded ${path}`);
  });

  it('that fails later continues with the others, and names it', async () => {
    const path = plugin({ 'index.js': "fetch('http://127.0.0.1:9/'); throw new Error('refused');" });
    const env = { MAESTRO_PLUGINS: `${path},@maestro/plugin-digitalocean` };

    const { code, stdout, stderr } = await runMaestro(
      ['discover', 'digitalocean', '--demo', '--task', 'network-list'],
      env,
    );

    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(4);
    expect(stderr).toContain(
      `The plugin ${path} failed in the background; maestro continues. TypeError: fetch failed\n`,
    );
  });

  it('rejects an invalid time limit', async () => {
    const { code, stderr } = await runMaestro(['plugins'], { MAESTRO_PLUGIN_TIMEOUT: '0' });

    expect(code).toBe(2);
    expect(stderr).toContain('MAESTRO_PLUGIN_TIMEOUT is invalid. Use a whole number of seconds from 1 to 3600.');
  });
});
