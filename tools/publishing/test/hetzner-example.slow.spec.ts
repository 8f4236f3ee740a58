import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { REPOSITORY_ROOT } from '../src/repository-root.constants.js';
import { startHost } from './host-process.js';
import { makeOutsideProject, type OutsideProject } from './outside-project.js';
import { readmeFiles } from './readme-files.js';
import { run } from './run.js';

const EXAMPLE = join(REPOSITORY_ROOT, 'examples/provider-hetzner');
const MAESTRO = join(REPOSITORY_ROOT, 'apps/cli/bundle/main.js');

/** Generated folders. */
const GENERATED = new Set(['node_modules', 'dist']);

/** The numbers of resources at the emulated provider. Images come from two lists: twelve snapshots and one backup. */
const COUNTS = {
  'hetzner.server': 12,
  'hetzner.volume': 12,
  'hetzner.image': 13,
  'hetzner.network': 12,
  'hetzner.firewall': 12,
  'hetzner.load-balancer': 12,
  'hetzner.floating-ip': 12,
  'hetzner.primary-ip': 12,
};

describe('the example of an external plugin, for Hetzner Cloud', () => {
  let plugin: OutsideProject;
  let variables: NodeJS.ProcessEnv;
  let stop: () => Promise<unknown> = () => Promise.resolve();

  beforeAll(async () => {
    plugin = await makeOutsideProject('provider-hetzner', (folder) =>
      cp(EXAMPLE, folder, { recursive: true, filter: (path) => !GENERATED.has(basename(path)) }),
    );
    ({ variables, stop } = await serve(plugin.folder));
  }, 300_000);

  afterAll(async () => {
    await stop();
    await plugin.remove();
  });

  it('installs and compiles', () => {
    expect(plugin.installed).toMatchObject({ code: 0 });
    expect(plugin.compiled).toEqual({ code: 0, output: '', errors: '' });
  });

  it('passes the contract tests', async () => {
    const { code, output } = await run([process.execPath, '--test', 'dist/test/contract.spec.js'], plugin.folder);

    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^. pass [1-9]\d\d/m) });
  });

  it('has the same files as its guide', async () => {
    const shown = Object.entries(await readmeFiles('docs/adding-a-provider.md'));
    const held = await Promise.all(shown.map(([name]) => readFile(join(EXAMPLE, name), 'utf8')));

    expect(shown.length).toBeGreaterThan(10);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(shown.map(([name], index) => [name, held[index]])));
  });

  it('has an up-to-date reference page; regenerate it with: npm run docs:providers', async () => {
    const command = [process.execPath, MAESTRO, 'plugins', 'hetzner', '--format', 'markdown'];

    const { output } = await run(command, plugin.folder, { MAESTRO_PLUGINS: '.' });

    expect(output).toBe(await readFile(join(EXAMPLE, 'REFERENCE.md'), 'utf8'));
  });

  it('can be used with the command line', async () => {
    const command = [process.execPath, MAESTRO, 'discover', 'hetzner'];

    const { code, output, errors } = await run(command, plugin.folder, { MAESTRO_PLUGINS: '.', ...variables });

    expect({ code, errors }).toMatchObject({
      code: 0,
      errors: expect.stringContaining('Complete: all resources read'),
    });
    expect(output.trim().split('\n')).toHaveLength(97);
  });

  it('can be connected and synced by the host', async () => {
    const host = await startHost({ MAESTRO_PLUGINS: plugin.folder, ...variables });
    try {
      const credentials = { token: variables['HETZNER_TOKEN'] };
      const { id } = await host.post<{ id: string }>('/connections', { name: 'h', provider: 'hetzner', credentials });
      const sync = await host.post<{ id: string }>(`/connections/${id}/syncs`);
      const state = await host.finalStateOf(sync.id);
      const summary = await host.get<{ kinds: { value: string; count: number }[] }>('/resources/summary');

      expect(state).toBe('success');
      expect(Object.fromEntries(summary.kinds.map(({ value, count }) => [value, count]))).toEqual(COUNTS);
    } finally {
      await host.stop();
    }
  });
});

/** Serves the example's scenario in a separate process. */
async function serve(folder: string): Promise<{ variables: NodeJS.ProcessEnv; stop(): Promise<unknown> }> {
  const server = spawn(process.execPath, ['dist/test/serve.js'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  const variables: NodeJS.ProcessEnv = {};
  for await (const line of createInterface(server.stdout)) {
    const [, name = '', value] = /^export (\w+)=(.*)$/.exec(line) ?? [];
    variables[name] = value;
    if (Object.keys(variables).length === 2) break;
  }
  return { variables, stop: () => (server.kill(), ended) };
}
