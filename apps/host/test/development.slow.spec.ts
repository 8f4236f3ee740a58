import { existsSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startHostProcess } from './host-process.js';
import { freePort, type NpmScript, startNpmScript } from './npm-script.js';
import { until } from './until.js';

const SOURCE = fileURLToPath(new URL('../src/health/health.controller.ts', import.meta.url));
const LISTENS = /Maestro listens on (\S+)/g;
/** On a busy machine; a start takes a few seconds on an idle one. */
const LIMIT_MS = 240_000;

let dataDir: string;
beforeAll(() => (dataDir = mkdtempSync(join(tmpdir(), 'maestro-development-'))));
afterAll(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 }));

describe('npm run dev', () => {
  let dev: NpmScript;
  let page: string;
  let env: NodeJS.ProcessEnv;
  beforeEach(async () => {
    env = { NO_COLOR: '1', MAESTRO_DATA_DIR: join(dataDir, 'dev'), MAESTRO_PORT: String(await freePort()) };
    dev = startNpmScript('dev', env);
    page = (await dev.says(/Local:\s+(http:\S+)\//))[1]!;
    await dev.says(/Maestro listens on/);
  }, LIMIT_MS);
  afterEach(async () => {
    signalGroup(dev, 'SIGTERM');
    await dev.closed;
  }, LIMIT_MS);

  it(
    'serves the page and the API, and starts the host again when a source is saved',
    async () => {
      const first = await hostOf(dev);
      expect(await (await fetch(page)).text()).toContain('/src/main.tsx');
      expect(await (await fetch(`${page}/health/live`)).json()).toEqual({ status: 'ok' });

      save(SOURCE);

      await dev.says(/health\.controller\.ts was saved\. Restarting the host/);
      await until(async () => (dev.output().match(LISTENS)?.length === 2 ? true : undefined));
      expect(await (await fetch(`${page}/health/live`)).json()).toEqual({ status: 'ok' });
      expect(isRunning(first)).toBe(false);
    },
    LIMIT_MS,
  );

  it.each([
    ['Ctrl-C', () => signalGroup(dev, 'SIGINT')],
    ['the end of npm', () => dev.npm.kill('SIGTERM')],
    ['npm being killed', () => dev.npm.kill('SIGKILL')],
  ])(
    'leaves nothing running after %s',
    async (_, stop) => {
      const host = await hostOf(dev);
      expect(databaseRuns(env)).toBe(true);

      stop();

      await dev.closed;
      await until(async () => (isRunning(host) || databaseRuns(env) ? undefined : true));
      await expect(fetch(page)).rejects.toThrow();
    },
    LIMIT_MS,
  );

  it(
    'stops the database of a host that was killed',
    async () => {
      process.kill(await hostOf(dev), 'SIGKILL');

      dev.npm.kill('SIGTERM');

      await dev.closed;
      expect(databaseRuns(env)).toBe(false);
    },
    LIMIT_MS,
  );
});

it(
  'npm run debug serves the host to a debugger, without the page',
  async () => {
    const [port, debugged] = [await freePort(), await freePort()];
    const env = { MAESTRO_DATA_DIR: join(dataDir, 'debug'), MAESTRO_PORT: String(port) };
    const debug = startNpmScript('debug', env, [`--inspect=127.0.0.1:${debugged}`]);
    await debug.says(/Maestro listens on/);

    const targets = await (await fetch(`http://127.0.0.1:${debugged}/json/list`)).json();

    expect(targets).toEqual([expect.objectContaining({ type: 'node', title: expect.stringMatching(/\.(mjs|ts)/) })]);
    expect(debug.output()).not.toContain('Local:');
    signalGroup(debug, 'SIGINT');
    await debug.closed;
  },
  LIMIT_MS,
);

describe('npm run seed', () => {
  it(
    'writes a data directory with as many resources, which a host serves',
    async () => {
      const place = join(dataDir, 'seed');
      const seed = startNpmScript('seed', { MAESTRO_DATA_DIR: place }, ['1000']);
      expect(await seed.closed).toBe(0);
      expect(seed.output()).toContain(`${place} now contains 1000 resources. Start the host with:`);
      const token = /Then sign in with this token: (\S+)/.exec(seed.output())?.[1] ?? '';

      const host = await startHostProcess({ MAESTRO_DATA_DIR: place, MAESTRO_ADMIN_TOKEN: undefined });
      try {
        const headers = { authorization: `Bearer ${token}` };
        const summary = await fetch(`${host.url}/api/v1/resources/summary`, { headers });
        // Some of them are deleted.
        expect(((await summary.json()) as { total: number }).total).toBeGreaterThan(900);
      } finally {
        await host.process.end('SIGTERM');
      }
    },
    LIMIT_MS,
  );

  it(
    'writes nothing into a directory that holds something',
    async () => {
      const place = mkdtempSync(join(dataDir, 'taken-'));
      writeFileSync(join(place, 'notes'), 'mine');

      const seed = startNpmScript('seed', { MAESTRO_DATA_DIR: place }, ['1000']);

      expect(await seed.closed).toBe(2);
      expect(seed.output()).toContain(`${place} is not empty and was not changed.`);
    },
    LIMIT_MS,
  );
});

/** The process of the host that started first, as its log tells. */
async function hostOf(dev: NpmScript): Promise<number> {
  return Number((await dev.says(/"pid":(\d+)/))[1]);
}

/** Whether the PostgreSQL of a data directory runs: it removes the file when it has stopped. */
function databaseRuns(env: NodeJS.ProcessEnv): boolean {
  return existsSync(join(env['MAESTRO_DATA_DIR']!, 'postgresql/data/postmaster.pid'));
}

/** As an editor that saves a file without a change. Its times are kept: builds go by them. */
function save(path: string): void {
  const { atime, mtime } = statSync(path);
  utimesSync(path, new Date(), new Date());
  utimesSync(path, atime, mtime);
}

/** As a terminal does, and npm does not: each process of the group gets it. */
function signalGroup({ npm }: NpmScript, signal: NodeJS.Signals): void {
  try {
    process.kill(-npm.pid!, signal);
  } catch {
    // All of them have ended.
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
