import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HostProcess, startHostProcess } from './host-process.js';
import { startBundled } from './script-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

describe('a host with a plugin that fails', () => {
  let database: TestDatabase;
  let folder: string;
  let host: HostProcess | undefined;

  beforeEach(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'maestro-plugins-'));
  });

  afterEach(async () => {
    await host?.process.end('SIGKILL');
    host = undefined;
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  function settings(...plugins: readonly string[]): NodeJS.ProcessEnv {
    const paths = plugins.map((text, index) => {
      const path = join(folder, `${index}.mjs`);
      writeFileSync(path, text);
      return path;
    });
    return {
      MAESTRO_DATA_DIR: folder,
      MAESTRO_DATABASE_URL: database.url,
      MAESTRO_PLUGINS: [...paths, '@maestro/plugin-digitalocean'].join(),
      MAESTRO_PLUGIN_TIMEOUT: '20',
      MAESTRO_PORT: '0',
      LOG_LEVEL: 'error',
    };
  }

  it('starts without one that never finishes loading, and names it', async () => {
    const env = settings('await new Promise(() => undefined);');

    host = await startHostProcess({ ...env, MAESTRO_PLUGIN_TIMEOUT: '5' });

    const { body } = await host.get('/providers');
    const [path] = String(env['MAESTRO_PLUGINS']).split(',');
    expect(body.refused).toEqual([{ package: path, reason: expect.stringContaining('did not finish loading within') }]);
    expect(body.items).toHaveLength(1);
    expect(host.process.output()).toContain(`Waiting for plugins to load: ${path}.`);
    expect(host.process.output()).toContain('A plugin cannot be used');
  });

  it('goes on when one fails in the background, and logs its name', async () => {
    const env = settings(
      'setTimeout(() => null.x, 10); export default 1;',
      "setTimeout(() => fetch('http://127.0.0.1:9/'), 10); throw new Error('refused');",
    );

    host = await startHostProcess(env);
    const [thrown = '', rejected = ''] = String(env['MAESTRO_PLUGINS']).split(',');
    for (const plugin of [thrown, rejected]) await host.process.says(`"plugin":"${plugin}","error":"TypeError: `);

    expect((await host.get('/providers')).status).toBe(200);
  });

  it('ends with 1 and says so when one exits the process', async () => {
    const refused = startBundled(settings('process.exit(0);'));

    expect(await refused.ended).toBe(1);
    expect(refused.output()).toMatch(/The host ended although nobody stopped it while it loaded .*0\.mjs/);
  });
});
