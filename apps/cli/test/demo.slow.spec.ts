import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DIGITALOCEAN_EMULATED_TASKS } from '@maestro/emulators';
import { LARGER_PLUGIN } from './larger-plugin.js';
import { runMaestro, startMaestro } from './run-maestro.js';

describe('maestro without an account', () => {
  it.each(['digitalocean', 'spaces'])('discovers the demo of %s', async (provider) => {
    const { code, stdout, stderr } = await runMaestro(['discover', provider, '--demo']);

    expect(code).toBe(0);
    expect(stdout.trim().split('\n').length).toBeGreaterThan(10);
    expect(stderr).toContain('Complete: all resources read.');
  });

  it('counts the objects of buckets with --deep', async () => {
    const { code, stdout } = await runMaestro(['discover', 'spaces', '--demo', '--deep', '--region', 'nyc3']);

    const buckets = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(
      buckets.every(
        ({ attributes }) => typeof attributes.objectCount === 'number' && typeof attributes.totalSizeBytes === 'number',
      ),
    ).toBe(true);
    expect(new Set(buckets.map(({ region }) => region))).toEqual(new Set(['nyc3']));
  });

  it.each([
    ['digitalocean', DIGITALOCEAN_EMULATED_TASKS.length],
    ['spaces', 1],
  ])('verifies the demo of %s', async (provider, least) => {
    const { code, stdout, stderr } = await runMaestro(['verify', provider, '--demo']);

    const tasks = stdout.match(/granted/g)?.length ?? 0;
    expect(code).toBe(0);
    expect(tasks).toBeGreaterThanOrEqual(least);
    expect(stderr).toContain(`${tasks} of ${tasks} tasks can run`);
  });

  it('reads only the kinds that the emulator supports', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'maestro-cli-'));
    const file = join(folder, 'larger.mjs');
    writeFileSync(file, LARGER_PLUGIN);
    const demo = (...more: string[]) =>
      runMaestro(['discover', 'digitalocean', '--demo', ...more], { MAESTRO_PLUGINS: file });

    const [{ code, stderr }, named] = await Promise.all([demo(), demo('--task', 'widget-list')]);

    rmSync(folder, { recursive: true });
    expect(code).toBe(0);
    expect(stderr).toContain('Complete: all resources read.');
    expect(stderr).not.toContain('widget-list');
    expect(named.code).not.toBe(0);
    expect(named.stderr).toContain('widget-list');
  });

  it('lists its plugins, their tasks and scopes', async () => {
    const { code, stdout } = await runMaestro(['plugins']);

    expect(code).toBe(0);
    expect(stdout).toMatch(/DigitalOcean \(digitalocean\): DIGITALOCEAN_TOKEN/);
    expect(stdout).toMatch(/server-list +get_all_droplets +digitalocean\.droplet +droplet:read/);
    expect(stdout).toMatch(/storage-object-list +list_buckets/);
  });

  it('shows how to get a credential', async () => {
    const { stdout } = await runMaestro(['plugins', 'spaces']);

    expect(stdout).toContain('Get Spaces Token');
    expect(stdout).toContain('Generate New Key');
  });

  it.each(['table', 'json', 'markdown'])('exits silently if its reader closes the pipe: %s', async (format) => {
    const child = startMaestro(['plugins', '--format', format]);
    child.stdout?.destroy();

    const [stderr, code] = await Promise.all([
      text(child.stderr!),
      new Promise((resolve) => child.on('exit', resolve)),
    ]);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('prints its manifests as JSON', async () => {
    const { stdout } = await runMaestro(['plugins', '--format', 'json']);

    expect(JSON.parse(stdout).map(({ id }: { id: string }) => id)).toEqual(['digitalocean', 'spaces']);
  });
});
