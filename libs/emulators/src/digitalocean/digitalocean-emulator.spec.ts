import { getJson } from '../http/get-json.js';
import { startDigitalOceanEmulator } from './digitalocean-emulator.js';
import { type DigitalOceanEmulator, type DigitalOceanEmulatorOptions } from './emulator.types.js';

const START = 1_700_000_000_000;

describe('the DigitalOcean emulator', () => {
  const started: DigitalOceanEmulator[] = [];

  const start = async (options?: DigitalOceanEmulatorOptions) => {
    const emulator = await startDigitalOceanEmulator(options);
    started.push(emulator);
    return emulator;
  };

  const names = (body: unknown) => (body as { droplets: { name: string }[] }).droplets.map(({ name }) => name);

  afterEach(() => Promise.all(started.splice(0).map((emulator) => emulator.close())));

  it('listens on 127.0.0.1 only, and has a token that may read everything', async () => {
    const emulator = await start();

    const { status, body } = await getJson(`${emulator.url}/v2/droplets?per_page=1`, emulator.token);

    expect(new URL(emulator.url).hostname).toBe('127.0.0.1');
    expect({ status, body }).toMatchObject({ status: 200, body: { meta: { total: 118 } } });
  });

  it('returns the same for the same seed', async () => {
    const emulators = [await start({ seed: 5 }), await start({ seed: 5 }), await start({ seed: 6 })];

    const [first, again, other] = await Promise.all(
      emulators.map(async ({ url, token }) => (await getJson(`${url}/v2/droplets?per_page=200`, token)).body),
    );

    expect(again).toEqual(first);
    expect(names(other)).not.toEqual(names(first));
  });

  it('logs requests without tokens', async () => {
    const emulator = await start({ tokens: [{ token: 'narrow', scopes: [] }], now: () => START });

    await getJson(`${emulator.url}/v2/volumes?page=3&per_page=5`, emulator.token);
    await getJson(`${emulator.url}/v2/volumes`, 'narrow');
    await getJson(`${emulator.url}/v2/volumes`, 'unknown');

    expect(emulator.requests).toEqual([
      {
        method: 'GET',
        path: '/v2/volumes',
        query: { page: '3', per_page: '5' },
        page: 3,
        token: 0,
        startedAt: START,
        inFlight: 1,
        status: 200,
      },
      { method: 'GET', path: '/v2/volumes', query: {}, page: 1, token: 1, startedAt: START, inFlight: 1, status: 403 },
      {
        method: 'GET',
        path: '/v2/volumes',
        query: {},
        page: 1,
        token: undefined,
        startedAt: START,
        inFlight: 1,
        status: 401,
      },
    ]);
    emulator.forgetRequests();
    expect(emulator.requests).toEqual([]);
  });

  it('responds after its latency and counts concurrent requests', async () => {
    const emulator = await start({ latencyMs: 60 });
    const startedAt = performance.now();

    await Promise.all([1, 2, 3].map((page) => getJson(`${emulator.url}/v2/droplets?page=${page}`, emulator.token)));

    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(59);
    expect(emulator.mostInFlight).toBe(3);
    emulator.forgetRequests();
    await getJson(`${emulator.url}/v2/droplets`, emulator.token);
    expect(emulator.mostInFlight).toBe(1);
  });

  it('rejects a burst with the documented headers', async () => {
    let now = START;
    const emulator = await start({ limits: { hourly: 40 }, now: () => now });
    const get = () => getJson(`${emulator.url}/v2/droplets`, emulator.token);
    await get();
    await get();

    const refusal = await get();
    now += 60_000;
    const later = await get();

    expect(refusal).toMatchObject({
      status: 429,
      body: { id: 'too_many_requests', message: 'API rate limit exceeded.' },
    });
    expect(Object.fromEntries(refusal.headers)).toMatchObject({
      'ratelimit-limit': '40',
      'ratelimit-remaining': '0',
      'ratelimit-reset': String(START / 1000 + 3600),
      'retry-after': '60',
    });
    expect([later.status, later.headers.get('ratelimit-remaining'), emulator.refused]).toEqual([200, '37', 1]);
  });

  it('rejects CDN requests without a time to wait', async () => {
    const emulator = await start({ now: () => START });
    const get = () => getJson(`${emulator.url}/v2/cdn/endpoints`, emulator.token);
    await Promise.all([1, 2, 3, 4, 5].map(get));

    const { status, headers } = await get();

    expect([status, headers.has('retry-after'), headers.get('ratelimit-reset')]).toEqual([
      429,
      false,
      String(START / 1000 + 10),
    ]);
  });

  it('counts each token separately', async () => {
    const emulator = await start({ limits: { hourly: 20 }, tokens: [{ token: 'second', scopes: 'all' }] });
    const get = async (token: string) => (await getJson(`${emulator.url}/v2/droplets`, token)).status;

    const seen = [await get(emulator.token), await get(emulator.token), await get('second')];

    expect(seen).toEqual([200, 429, 200]);
  });

  it('allows changes to the account between two pages', async () => {
    const emulator = await start();
    const { droplets } = emulator.account;
    const [first, ...others] = [...droplets.rows()].slice(0, 22);
    const stop = emulator.onRequest(({ page }) => {
      if (page === 2) {
        droplets.remove(first?.id ?? 0);
      }
    });

    const one = await getJson(`${emulator.url}/v2/droplets`, emulator.token);
    const two = await getJson(`${emulator.url}/v2/droplets?page=2`, emulator.token);
    stop();
    const again = await getJson(`${emulator.url}/v2/droplets?page=2`, emulator.token);

    expect(names(one.body)[0]).toBe(first?.name);
    // The twenty-first row moved to page 1 after that page was read, so it is missed.
    expect(names(two.body)[0]).toBe(others[20]?.name);
    expect(names(again.body)).toEqual(names(two.body));
  });

  it('returns a row twice if one is added in front of it between two pages', async () => {
    const emulator = await start();
    emulator.onRequest(({ page }) => {
      if (page === 2) {
        emulator.account.droplets.add({ id: 1, name: 'new' }, 0);
      }
    });

    const one = await getJson(`${emulator.url}/v2/droplets`, emulator.token);
    const two = await getJson(`${emulator.url}/v2/droplets?page=2`, emulator.token);

    expect(names(two.body)[0]).toBe(names(one.body)[19]);
    expect(two.body).toMatchObject({ meta: { total: 119 } });
  });

  it('rejects impossible counts', async () => {
    await expect(startDigitalOceanEmulator({ droplets: -3 })).rejects.toThrow('use a non-negative integer');
  });

  it('returns any page of 100,000 Droplets', async () => {
    const emulator = await start({ droplets: 100_000 });

    const last = await getJson(`${emulator.url}/v2/droplets?per_page=200&page=495`, emulator.token);
    const beyond = await getJson(`${emulator.url}/v2/droplets?per_page=200&page=496`, emulator.token);

    expect(last.body).toMatchObject({ meta: { total: 99_000 } });
    expect(names(last.body)).toHaveLength(200);
    expect(names(beyond.body)).toEqual([]);
  });
});
