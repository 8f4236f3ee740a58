import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { REPOSITORY_ROOT } from '../src/repository-root.constants.js';
import { ACME_TOKEN, startAcme } from './acme-provider.js';
import { startHost } from './host-process.js';
import { makeOutsidePlugin } from './outside-plugin.js';
import type { OutsideProject } from './outside-project.js';
import { type Ended, run } from './run.js';

const MAESTRO = join(REPOSITORY_ROOT, 'apps/cli/bundle/main.js');

let plugin: OutsideProject;
let acme: Awaited<ReturnType<typeof startAcme>>;
beforeAll(async () => {
  acme = await startAcme();
  plugin = await makeOutsidePlugin();
}, 300_000);
afterAll(async () => {
  await acme.stop();
  await plugin.remove();
});

/** Runs the command line in a folder. */
const maestro = (args: readonly string[], env: NodeJS.ProcessEnv, cwd = plugin.folder): Promise<Ended> =>
  run([process.execPath, MAESTRO, ...args], cwd, env);

describe('the plugin in the README of core, outside this repository', () => {
  it('installs and compiles', () => {
    expect(plugin.installed).toMatchObject({ code: 0 });
    expect(plugin.compiled).toEqual({ code: 0, output: '', errors: '' });
  });

  it('passes the contract tests', async () => {
    const { code, output } = await run([process.execPath, '--test', 'dist/contract.spec.js'], plugin.folder);

    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^. pass [1-9]/m) });
  });

  it.each([
    ['its absolute path', () => [plugin.folder, REPOSITORY_ROOT]],
    ['its relative path', () => ['./acme', dirname(plugin.folder)]],
    ['the current folder', () => ['.', plugin.folder]],
    ['its file URL', () => [pathToFileURL(plugin.folder).href, REPOSITORY_ROOT]],
    ['its built file', () => [join(plugin.folder, 'dist/index.js'), REPOSITORY_ROOT]],
  ])('is found by %s', async (_, given) => {
    const [name, cwd] = given();

    const { code, output, errors } = await maestro(['plugins'], { MAESTRO_PLUGINS: name }, cwd);

    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('Acme Cloud');
  });

  it('is found by name in a project that has installed it', async () => {
    const project = join(dirname(plugin.folder), 'project');
    await mkdir(join(project, 'node_modules'), { recursive: true });
    await symlink(plugin.folder, join(project, 'node_modules/acme-plugin'), 'junction');

    const { code, output } = await maestro(['plugins'], { MAESTRO_PLUGINS: 'acme-plugin' }, project);

    expect(code).toBe(0);
    expect(output).toContain('Acme Cloud');
  });

  it('reads an account with the command line and uses its core', async () => {
    const env = { MAESTRO_PLUGINS: '.', ACME_TOKEN, ACME_API_URL: acme.url };

    const { code, output, errors } = await maestro(['discover', 'acme'], env);

    expect({ code, errors }).toMatchObject({
      code: 0,
      errors: expect.stringContaining('Complete: all resources read'),
    });
    const resources = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { key: object });
    expect(resources.map(({ key }) => key)).toEqual(
      ['1', '2', '3'].map((uid) => ({ provider: 'acme', kind: 'acme.volume', uid })),
    );
  });

  it('fails with a helpful message that does not contain the token', async () => {
    const token = `acme_${'f'.repeat(32)}`;
    const env = { MAESTRO_PLUGINS: '.', ACME_TOKEN: token, ACME_API_URL: acme.url };

    const { code, output, errors } = await maestro(['discover', 'acme'], env);

    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toContain('GET /v1/volumes: the provider refused the credential');
    expect(errors).not.toContain(token);
  });

  it('can be connected and synced by the host', async () => {
    const host = await startHost({ MAESTRO_PLUGINS: plugin.folder, ACME_API_URL: acme.url });
    try {
      const providers = await host.get<{ items: { id: string }[] }>('/providers');
      const { id } = await host.post<{ id: string }>('/connections', {
        name: 'acme',
        provider: 'acme',
        credentials: { token: ACME_TOKEN },
      });
      const sync = await host.post<{ id: string }>(`/connections/${id}/syncs`);
      const state = await host.finalStateOf(sync.id);
      const resources = await host.get<{ items: { key: { uid: string } }[] }>('/resources');

      expect(providers.items.map((provider) => provider.id)).toEqual(['acme']);
      expect(state).toBe('success');
      expect(resources.items.map(({ key }) => key.uid).sort()).toEqual(['1', '2', '3']);
    } finally {
      await host.stop();
    }
  });
});
