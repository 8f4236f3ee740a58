import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBundled } from './script-process.js';
import { createTestDatabase } from './test-database.js';

const TOKEN = 'mst_test-admin-token-of-a-spec-0123456789abcdef';

describe('the demo', () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'maestro-demo-'))));
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const start = (env: NodeJS.ProcessEnv, args = ['demo']) =>
    startBundled({ MAESTRO_DATA_DIR: dataDir, MAESTRO_PORT: '0', LOG_LEVEL: 'silent', ...env }, args);

  it('refuses every address and database but its own, all at once', async () => {
    const database = await createTestDatabase();

    const refused = start({ MAESTRO_DATABASE_URL: database.url, MAESTRO_HOST: '0.0.0.0' });

    expect(await refused.ended).toBe(1);
    expect(refused.output()).toMatch(
      /^The host did not start\. The demo uses only data of its own, on this machine:\n {2}MAESTRO_DATABASE_URL is set.*\n {2}MAESTRO_HOST is set/,
    );
    expect((await database.pool.query('select from api_token')).rowCount).toBe(0);
    expect(readdirSync(dataDir)).toEqual([]);
    await database.drop();
  });

  it('refuses a directory that it did not make, and changes nothing there', async () => {
    writeFileSync(join(dataDir, 'master.key'), 'of a real host');

    const refused = start({});

    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain(`${dataDir} was not made by this demo`);
    expect(readdirSync(dataDir)).toEqual(['master.key']);
  });

  it('answers at names of this machine only, and keeps its directory from real hosts', async () => {
    const place = join(dataDir, 'demo');
    const demo = start({ MAESTRO_DATA_DIR: place, MAESTRO_ADMIN_TOKEN: TOKEN, MAESTRO_ROLE: 'worker' });
    const said = await demo.says('Maestro listens on ');
    const { port } = new URL(/http:\S+/.exec(said)?.[0] ?? '');
    /** The request of a browser for a page of that host name, if it resolves to 127.0.0.1. */
    const signIn = (name: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = { host: `${name}:${port}`, origin: `http://${name}:${port}`, 'sec-fetch-site': 'same-origin' };
        const path = '/api/v1/session/demo';
        request({ host: '127.0.0.1', port, method: 'POST', path, headers }, ({ statusCode }) => resolve(statusCode))
          .on('error', reject)
          .end();
      });

    const answers = [];
    for (const name of ['127.0.0.1', 'localhost', '[::1]', 'rebound.example', '127.0.0.1.nip.io'])
      answers.push(await signIn(name));

    expect(answers).toEqual([204, 204, 204, 421, 421]);
    const ready = await demo.says('click Open the demo.');
    expect(ready.trim().split('\n').at(-1)).toBe(
      `The demo is ready: open http://127.0.0.1:${port} and click Open the demo.`,
    );
    await demo.end('SIGTERM');
    const real = start({ MAESTRO_DATA_DIR: place }, []);
    expect(await real.ended).toBe(1);
    expect(real.output()).toContain(`${place} holds the data of the demo`);
    expect(existsSync(join(place, 'master.key'))).toBe(true);
  });

  it.each([
    ['it listens', 'Maestro listens on '],
    ['its first account is synced', 'Demo DigitalOcean ('],
  ])('ends quietly when it is stopped as soon as %s', async (_moment, said) => {
    const demo = start({});
    const before = await demo.says(said);

    expect(await demo.end('SIGTERM')).toBe('SIGTERM');
    expect(demo.output().slice(before.length)).toBe('');
  });
});
