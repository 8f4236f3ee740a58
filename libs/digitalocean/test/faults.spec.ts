import { type Connection, defaultTypes, Secret } from '@maestro/core';
import { type DigitalOceanEmulator, type FaultAnswer, startDigitalOceanEmulator } from '@maestro/emulators';
import { lastValueFrom, toArray } from 'rxjs';
import { openDigitalOcean, run } from './open-digitalocean.js';

const PATH = '/v2/droplets';

describe('a DigitalOcean that misbehaves', () => {
  let emulator: DigitalOceanEmulator;
  let connection: Connection;

  beforeEach(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: 900 });
    connection = await openDigitalOcean(emulator);
  });

  afterEach(async () => {
    await connection.close();
    await emulator.close();
  });

  const droplets = async () => (await run(connection, ['server-list'])).report('server-list');
  /** Each on one page. The contract has them on all. */
  const passing: [string, number, FaultAnswer][] = [
    ['500', 1, { status: 500 }],
    ['502 with HTML', 3, { html: 502 }],
    ['HTML instead of JSON', 5, { html: 200 }],
    ['a cut body', 1, 'cut'],
    ['malformed JSON', 3, 'malformed'],
    ['an empty object', 5, 'empty-object'],
    ['a broken connection', 1, 'reset'],
  ];

  it.each(passing)('asks again after %s on page %i, and is whole', async (_name, page, answer) => {
    emulator.faults.add({ path: PATH, page, query: {}, times: 1, answer });

    const report = await droplets();

    expect(report).toMatchObject({ state: 'success', complete: true, resources: 900 });
    expect(emulator.faults.unused()).toEqual([]);
  });

  it.each(passing)('gives up after four tries of %s on page %i, and says where', async (_name, page, answer) => {
    emulator.faults.add({ path: PATH, page, answer });

    const report = await droplets();

    expect(report).toMatchObject({ state: 'danger', complete: false });
    expect(report.message).toContain('GET /v2/droplets');
    expect(
      emulator.requests.filter(
        ({ path, query, ...request }) => path === PATH && request.page === page && !query['type'],
      ),
    ).toHaveLength(4);
  });

  it('names status, path and request id of what failed', async () => {
    emulator.faults.add({ path: PATH, answer: { status: 500 } });

    const { message } = await droplets();

    expect(message).toMatch(/GET \/v2\/droplets: .*\(500, request [\w-]+\)/);
  });

  it('skips a kind that the token may not read, names the scope, and reads the others', async () => {
    const token = emulator.tokens.add(['volume:read', 'block_storage:read', 'firewall:read']);
    const narrow = await openDigitalOcean({ url: emulator.url, token });

    const { report, reports } = await run(narrow);

    expect(report('server-list')).toMatchObject({ state: 'warning', complete: false, resources: 0 });
    expect(report('server-list').message).toContain('droplet:read');
    expect(report('server-list').message).toContain('get_all_droplets');
    expect(report('volumes-list').complete).toBe(true);
    expect(reports.filter(({ complete }) => complete).map(({ type }) => type.task)).toEqual([
      'volumes-list',
      'network-list',
    ]);
    await narrow.close();
  });

  it('stops everything at once when the token is refused', async () => {
    emulator.tokens.revoke(emulator.token);

    const { reports } = await run(connection);

    expect(reports).toHaveLength(defaultTypes(connection.manifest.resources, false).length);
    expect(reports.every(({ state, complete }) => state === 'danger' && !complete)).toBe(true);
    expect(new Set(reports.map(({ message }) => message.replace(/GET \S+/, '').replace(/request .*/, ''))).size).toBe(
      1,
    );
    // One for each task, and the GPU droplets.
    expect(emulator.requests.length).toBeLessThanOrEqual(connection.collectors.length + 1);
  });

  it('keeps what it read if the token is revoked in between, and reports it as incomplete', async () => {
    emulator.onRequest(({ path, page }) => {
      if (path === PATH && page === 4) emulator.tokens.revoke(emulator.token);
    });

    const { resources, report } = await run(connection, ['server-list']);

    expect(resources.length).toBeGreaterThan(0);
    expect(report('server-list')).toMatchObject({ state: 'danger', complete: false });
  });

  it('waits as long as a 429 tells, and then goes on', async () => {
    emulator.faults.add({ path: PATH, page: 2, times: 1, answer: { status: 429, retryAfter: 1 } });
    const waits: number[] = [];
    const asked = Date.now();
    connection.requests.subscribe((event) => event.type === 'waiting' && waits.push(event.until - asked));

    const report = await droplets();

    expect(report).toMatchObject({ state: 'success', resources: 900 });
    expect(Math.max(...waits)).toBeGreaterThanOrEqual(1000);
    expect(report.durationMs).toBeGreaterThanOrEqual(1000);
  });

  it('refuses a redirect, so the token goes to no other host', async () => {
    const other = await startDigitalOceanEmulator({ droplets: 1 });
    emulator.faults.add({ path: PATH, answer: { redirect: `${other.url}/v2/droplets` } });

    const report = await droplets();

    expect(report).toMatchObject({ state: 'danger', complete: false });
    expect(report.message).toMatch(/redirect/);
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it('reports a row without an id with its place, and is not complete', async () => {
    emulator.faults.add({
      path: PATH,
      page: 2,
      answer: {
        body: (regular) => {
          const rows = regular['droplets'] as Record<string, unknown>[];
          return { ...regular, droplets: rows.map((row, index) => (index === 9 ? { ...row, id: undefined } : row)) };
        },
      },
    });

    const report = await droplets();

    expect(report).toMatchObject({ state: 'warning', complete: false });
    expect(report.unreadable).toEqual([{ position: 210, uid: undefined, reason: expect.stringContaining('id') }]);
  });

  it('reads a list again that shifted while it was read', async () => {
    const { droplets: plain } = emulator.account;
    const restore = emulator.onRequest(({ path, page }) => {
      if (path !== PATH || page !== 2) return;
      plain.remove(String(plain.at(0)?.['id']));
      restore();
    });

    const { resources, report } = await run(connection, ['server-list']);
    const held = [...emulator.account.droplets.rows(), ...emulator.account.gpuDroplets.rows()].map(({ id }) =>
      String(id),
    );
    const read = new Set(resources.map(({ key }) => key.uid));

    expect(report('server-list')).toMatchObject({ state: 'success', complete: true });
    expect(held.filter((id) => !read.has(id))).toEqual([]);
    expect(
      emulator.requests.filter(({ path, page, query }) => path === PATH && page === 1 && query['type'] !== 'gpus'),
    ).toHaveLength(2);
  });

  it('reads the droplets without their backup policies and neighbors where those cannot be read', async () => {
    emulator.faults.add({ path: '/v2/droplets/backups/policies', answer: { status: 404 } });
    emulator.faults.add({ path: '/v2/reports/droplet_neighbors_ids', answer: { status: 500 } });

    const report = await droplets();

    expect(report).toMatchObject({ state: 'warning', complete: true, resources: 900 });
    expect(report.message).toContain('/v2/droplets/backups/policies');
    expect(report.message).toContain('/v2/reports/droplet_neighbors_ids');
  });

  it('stops its requests at once when it is cancelled', async () => {
    emulator.faults.add({ path: PATH, answer: 'hang' });
    const stop = new AbortController();
    const cancelled = await openDigitalOcean(emulator, { signal: stop.signal });

    const running = run(cancelled);
    setTimeout(() => stop.abort(), 100);
    const started = performance.now();
    const { report } = await running;

    // Far less than the request would wait for an answer, and far more than a busy machine needs.
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(report('server-list')).toMatchObject({ state: 'warning', complete: false });
    await cancelled.close();
  });

  it('lets no secret into reports, errors or probes, also when the API echoes the token', async () => {
    emulator.faults.add({ path: PATH, answer: { status: 500, message: `bad token ${emulator.token}` } });
    emulator.faults.add({
      path: '/v2/volumes',
      answer: {
        body: (regular) => ({
          ...regular,
          echo: emulator.token,
          volumes: [{ id: 'v', name: emulator.token, size_gigabytes: 1 }],
          meta: { total: 1 },
        }),
      },
    });

    const everything = [
      await run(connection),
      await lastValueFrom(connection.verify().pipe(toArray())),
      new Secret(emulator.token),
    ];

    expect(JSON.stringify(everything)).toContain('[redacted]');
    expect(JSON.stringify(everything)).not.toContain(emulator.token);
  });
});
