import { once } from 'node:events';
import { MaestroClient } from '@maestro/client';
import { AMPLE_LIMITS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { runMaestro, startMaestro } from './run-maestro.js';
import { startHost, type StartedHost } from './started-host.js';

const SERVERS = 12;

const TASKS = ['--task', 'server-list', '--task', 'volumes-list'];

describe('maestro, with a host', () => {
  let emulator: DigitalOceanEmulator;
  let host: StartedHost;
  let client: MaestroClient;
  let before: string;

  beforeAll(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: SERVERS, limits: AMPLE_LIMITS });
    host = await startHost({ DIGITALOCEAN_API_URL: emulator.url });
    client = new MaestroClient(host);
    await client.connections.create({
      ...{ name: 'Production', provider: 'digitalocean', credentials: { token: emulator.token } },
      schedule: { enabled: false },
    } as Parameters<typeof client.connections.create>[0]);
    before = new Date().toISOString();
  });

  afterAll(async () => {
    await host.stop();
    await emulator.close();
  });

  const run = (...args: string[]) => runMaestro(args, { MAESTRO_URL: host.url, MAESTRO_TOKEN: host.token });
  const lines = (text: string) => text.trimEnd().split('\n');

  it('syncs a connection and follows it to its end', async () => {
    const { code, stdout, stderr } = await run('sync', 'Production', ...TASKS, '--watch');

    expect([code, await client.syncs.get(stdout.trim())]).toEqual([0, expect.objectContaining({ state: 'success' })]);
    expect(stderr).toMatch(new RegExp(`^✓ server-list {2}${SERVERS} read, ${SERVERS} created`, 'm'));
    expect(stderr).toMatch(/^The sync has ended: success, \d+ resources\.$/m);
  });

  it('lists its inventory as tables, JSON, NDJSON and CSV', async () => {
    const kind = ['--query', 'entity:server'];
    const list = (format: string) => run('list', ...kind, '--format', format, '--sort', '-name');
    const [table, json] = await Promise.all([list('table'), list('json')]);
    // A host prepares two exports of a token at a time.
    const [ndjson, csv] = await Promise.all([list('ndjson'), list('csv')]);

    const names = JSON.parse(json.stdout).map(({ name }: { name: string }) => name);
    expect(names).toEqual([...names].sort().reverse());
    expect(lines(ndjson.stdout).map((line) => JSON.parse(line).name)).toEqual(names);
    expect(lines(table.stdout)[0]).toBe(`Droplets (${SERVERS})`);
    expect(
      lines(table.stdout)
        .slice(2)
        .map((line) => line.split('  ')[0]),
    ).toEqual(names);
    expect(lines(csv.stdout)[0]).toMatch(/^Name,Provider,Kind,/);
    expect([table, json, ndjson, csv].map((ended) => ended.code)).toEqual([0, 0, 0, 0]);
  });

  it('reads as the same account without a host', async () => {
    const env = { DIGITALOCEAN_API_URL: emulator.url, DIGITALOCEAN_TOKEN: emulator.token };
    const alone = await runMaestro(['discover', 'digitalocean', ...TASKS, '--format', 'ndjson'], env);
    const { stdout } = await run('list', '--format', 'ndjson');

    const keys = (text: string) =>
      lines(text)
        .map((line) => JSON.stringify(JSON.parse(line).key))
        .sort();
    expect(keys(stdout)).toEqual(keys(alone.stdout));
  });

  it('shows one resource by its id at the provider, its name or its id', async () => {
    const [first] = await client.resources.list({ query: 'entity:server', limit: 1 }).toArray();
    const shown = await Promise.all([first!.key.uid, first!.id].map((id) => run('show', id, '--format', 'json')));

    expect(shown.map(({ stdout }) => JSON.parse(stdout).id)).toEqual([first!.id, first!.id]);
    expect((await run('show', first!.name)).stdout).toMatch(new RegExp(`^Name +${first!.name}$`, 'm'));
    expect(await run('show', 'nothing')).toMatchObject({ code: 2, stdout: '' });
  });

  it('compares two moments, and tells by its exit code whether they differ', async () => {
    const after = new Date().toISOString();
    const differing = await run('compare', '--from', before, '--to', after, '--query', 'entity:server');
    const same = await run('compare', '--from', after, '--format', 'json');

    expect(differing.code).toBe(4);
    expect(lines(differing.stdout)).toHaveLength(SERVERS + 1);
    expect(differing.stderr).toContain(`${SERVERS} created between`);
    expect([same.code, JSON.parse(same.stdout).items]).toEqual([0, []]);
    expect((await run('compare', '--from', 'yesterday')).code).toBe(2);
  });

  it('takes the host and the token before the command, and no host where it has none', async () => {
    const child = startMaestro(['--host', host.url, 'list', '--query', 'kind:drop'], { MAESTRO_TOKEN: host.token });
    const [code] = await once(child, 'close');

    expect(code).toBe(2);
    expect(await runMaestro(['--host', host.url, 'plugins'])).toMatchObject({ code: 2 });
    expect(await runMaestro(['--host', host.url, 'list'])).toMatchObject({ code: 2 });
    const wrong = await runMaestro(['list'], { MAESTRO_URL: host.url, MAESTRO_TOKEN: 'mst_secret' });
    expect(wrong).toMatchObject({ code: 2, stderr: expect.not.stringContaining('mst_secret') });
  });

  it('names the connections that there are', async () => {
    expect(await run('sync', 'Staging')).toMatchObject({ code: 2, stderr: expect.stringContaining('Production') });
  });
});
