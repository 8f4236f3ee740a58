import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { PluginManifest, Resource } from '@maestro/core';
import {
  AMPLE_LIMITS,
  DIGITALOCEAN_EMULATED_TASKS,
  type DigitalOceanEmulator,
  startDigitalOceanEmulator,
} from '@maestro/emulators';
import { ended, runMaestro, startMaestro } from './run-maestro.js';

/** The kinds that the emulator supports. */
const EMULATED = DIGITALOCEAN_EMULATED_TASKS.flatMap((task) => ['--task', task]);

describe('maestro discover digitalocean', () => {
  let emulator: DigitalOceanEmulator;
  let folder: string;

  beforeEach(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: 230, limits: AMPLE_LIMITS });
    folder = mkdtempSync(join(tmpdir(), 'maestro-cli-'));
  });

  afterEach(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true });
  });

  const variables = (token = emulator.token) => ({ DIGITALOCEAN_API_URL: emulator.url, DIGITALOCEAN_TOKEN: token });
  const discover = (...args: string[]) => runMaestro(['discover', 'digitalocean', ...args], variables());
  const lines = (stdout: string): Resource[] =>
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Resource);
  const report = () => JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));

  it('prints only resources on stdout, one per line', async () => {
    const { code, stdout, stderr } = await discover(...EMULATED);

    expect(code).toBe(0);
    expect(lines(stdout).filter(({ entity }) => entity === 'server')).toHaveLength(230);
    expect(Object.keys(lines(stdout)[0]!).sort()).toEqual(
      expect.arrayContaining(['active', 'attributes', 'entity', 'key', 'name', 'raw', 'relations', 'tags']),
    );
    expect(stderr).toContain('Complete: all resources read.');
  });

  it.each([
    ['json', (stdout: string) => (JSON.parse(stdout) as unknown[]).length],
    ['csv', (stdout: string) => stdout.trim().split('\n').length - 1],
    ['table', (stdout: string) => stdout.split('\n').filter((line) => line.includes('-')).length],
  ])('prints %s', async (format, count) => {
    const { code, stdout } = await discover('--task', 'server-list', '--format', format);

    expect(code).toBe(0);
    expect(count(stdout)).toBe(230);
  });

  it.each([
    ['json', '[]\n'],
    ['ndjson', ''],
    ['table', ''],
    ['csv', expect.stringMatching(/^Name,Provider,Kind,ID,Entity,.*,Attributes,Relations,Unknown\r\n$/)],
  ])('prints an empty account as %s, and reports it as complete', async (format, expected) => {
    const empty = await startDigitalOceanEmulator({ droplets: 0, counts: { firewalls: 0 } });
    const env = { DIGITALOCEAN_API_URL: empty.url, DIGITALOCEAN_TOKEN: empty.token };

    const { code, stdout } = await runMaestro(
      ['discover', 'digitalocean', '--task', 'network-list', '--format', format],
      env,
    );

    expect({ code, stdout }).toEqual({ code: 0, stdout: expected });
    await empty.close();
  });

  it('reads only the named tasks', async () => {
    const { stdout } = await discover('--task', 'volumes-list', '--task', 'network-list');

    expect(new Set(lines(stdout).map(({ entity }) => entity))).toEqual(new Set(['volume', 'firewall']));
    expect(emulator.requests.map(({ path }) => path).sort()).toEqual(['/v2/account', '/v2/firewalls', '/v2/volumes']);
  });

  it('reads all tasks of a group, each once', async () => {
    const { stdout } = await discover('--task', 'storage', '--task', 'volumes-list');

    expect(new Set(lines(stdout).map(({ entity }) => entity))).toEqual(new Set(['volume', 'snapshot']));
    expect(emulator.requests.filter(({ path }) => path === '/v2/volumes').length).toBe(1);
  });

  it('prints only the named regions', async () => {
    const { stdout } = await discover('--task', 'server-list', '--region', 'nyc3', '--region', 'ams3');

    expect(new Set(lines(stdout).map(({ region }) => region))).toEqual(new Set(['nyc3', 'ams3']));
  });

  it('reads every task by default, except those of deep syncs', async () => {
    await discover('--report', join(folder, 'report.json'));

    const { stdout } = await runMaestro(['plugins', 'digitalocean', '--format', 'json']);
    const [{ resources }] = JSON.parse(stdout) as [PluginManifest];
    expect(report().tasks.map(({ task }: { task: string }) => task)).toEqual(
      resources.filter(({ onlyDeep }) => !onlyDeep).map(({ task }) => task),
    );
  });

  it('reports every task as JSON', async () => {
    const { code } = await discover(...EMULATED, '--report', join(folder, 'report.json'));

    expect(report()).toMatchObject({
      provider: 'digitalocean',
      account: 'Example team',
      complete: true,
      exitCode: code,
    });
    expect(report().tasks).toHaveLength(DIGITALOCEAN_EMULATED_TASKS.length);
    expect(report().tasks[0]).toEqual({
      task: 'server-list',
      kind: 'digitalocean.droplet',
      state: 'success',
      complete: true,
      resources: 230,
      expected: 230,
      unreadable: 0,
      unreadableRows: [],
      // Two pages of droplets and of their backup policies, one of GPU droplets, and the neighbors.
      requests: 6,
      durationMs: expect.any(Number),
      message: '',
    });
  });

  it('prints one message and exits with 1 if the token was revoked', async () => {
    emulator.tokens.revoke(emulator.token);

    const { code, stdout, stderr } = await discover();

    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('refused the credential');
  });

  it('skips a task without its scope, names the scope, and exits with 3', async () => {
    const token = emulator.tokens.add(['droplet:read', 'firewall:read']);

    const { code, stdout, stderr } = await runMaestro(
      ['discover', 'digitalocean', '--report', join(folder, 'report.json')],
      variables(token),
    );

    expect(code).toBe(3);
    expect(lines(stdout).length).toBeGreaterThan(230);
    expect(stderr).toContain('Grant the scope block_storage:read');
    expect(report().tasks.find(({ task }: { task: string }) => task === 'volumes-list')).toMatchObject({
      state: 'warning',
      complete: false,
    });
  });

  it('reports until when it waits for a rate limit', async () => {
    emulator.faults.add({ path: '/v2/droplets', page: 2, times: 1, answer: { status: 429, retryAfter: 2 } });

    const { code, stderr } = await discover('--task', 'server-list');

    expect(code).toBe(0);
    expect(stderr).toMatch(/server-list waits until \d\d:\d\d:\d\d: the provider asked to wait\./);
  });

  it('stops immediately on Ctrl-C, and reports what was read', async () => {
    emulator.faults.add({ path: '/v2/droplets', page: 2, answer: 'hang' });
    const child = startMaestro(
      ['discover', 'digitalocean', '--task', 'server-list', '--report', join(folder, 'report.json')],
      variables(),
    );
    const end = ended(child);
    await new Promise<void>((resolve) =>
      emulator.onRequest(({ path, page }) => void (path === '/v2/droplets' && page === 2 && resolve())),
    );

    const interrupted = performance.now();
    child.kill('SIGINT');
    const { code, stderr } = await end;

    // Much shorter than the request would wait for a response, and much longer than a busy machine needs.
    expect(performance.now() - interrupted).toBeLessThan(15_000);
    expect(code).toBe(3);
    expect(stderr).toContain('Incomplete; see above.');
    expect(report().tasks[0]).toMatchObject({
      state: 'warning',
      complete: false,
      message: expect.stringContaining('Stopped on request before completion.'),
    });
    expect(report().tasks[0].resources).toBeGreaterThan(0);
  });

  it('requests no further pages while its output is not read', async () => {
    const large = await startDigitalOceanEmulator({ droplets: 20_000, limits: { hourly: 100_000 } });
    const child = startMaestro(['discover', 'digitalocean', '--task', 'server-list'], {
      DIGITALOCEAN_API_URL: large.url,
      DIGITALOCEAN_TOKEN: large.token,
    });
    // Joined lists are read completely before the rows are emitted.
    const pages = () => large.requests.filter(({ path }) => path === '/v2/droplets').length;
    const settled = async (): Promise<number> => {
      for (
        let before = -1;
        before !== large.requests.length || pages() === 0;
        await new Promise((resolve) => setTimeout(resolve, 400))
      )
        before = large.requests.length;
      return pages();
    };

    const whileUnread = await settled();
    const { code } = await ended(child);

    expect(whileUnread).toBeLessThan(30);
    expect(pages()).toBeGreaterThan(90);
    expect(code).toBe(0);
    await large.close();
  });

  it('exits silently if its reader closes the pipe', async () => {
    // More than a pipe can buffer, so that the reader exits before everything is written.
    const large = await startDigitalOceanEmulator({ droplets: 2_000, limits: AMPLE_LIMITS });
    const child = startMaestro(['discover', 'digitalocean', '--task', 'server-list'], {
      DIGITALOCEAN_API_URL: large.url,
      DIGITALOCEAN_TOKEN: large.token,
    });
    const stderr = text(child.stderr!);
    child.stdout?.once('data', () => child.stdout?.destroy());

    const code = await new Promise((resolve) => child.on('exit', resolve));

    await large.close();

    expect(code).toBe(3);
    expect(await stderr).not.toMatch(/EPIPE|at .*\.js:/);
  });

  it('writes a file atomically', async () => {
    const file = join(folder, 'inventory.ndjson');

    const { stdout } = await discover('--output', file);

    expect(stdout).toBe('');
    expect(lines(readFileSync(file, 'utf8')).length).toBeGreaterThan(230);
  });

  it('writes to a device without replacing it', async () => {
    await discover('--output', '/dev/null');

    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.each(['--output', '--report'])('names the file that it cannot write: %s', async (option) => {
    writeFileSync(join(folder, 'file'), '');

    const { code, stderr } = await discover(option, join(folder, 'file', 'below.json'));

    expect(code).toBe(2);
    expect(stderr).toContain('below.json could not be written');
    expect(stderr).not.toMatch(/at .*\.js:/);
  });

  it('never prints the token, also with --verbose and an API that echoes it', async () => {
    emulator.faults.add({ path: '/v2/firewalls', answer: { status: 500, message: `no ${emulator.token}` } });

    const { stdout, stderr } = await discover('--verbose', '--report', join(folder, 'report.json'));

    expect(stderr).toContain('GET /v2/droplets answered');
    expect(stdout + stderr + JSON.stringify(report())).not.toContain(emulator.token);
  });
});
