import { getJson } from '../../http/get-json.js';
import { startDigitalOceanEmulator } from '../digitalocean-emulator.js';
import { type DigitalOceanEmulator } from '../emulator.types.js';

const PATH = '/v2/droplets';

describe('faults', () => {
  let emulator: DigitalOceanEmulator;

  const get = (path = PATH) => getJson(`${emulator.url}${path}`, emulator.token);
  const statuses = async (paths: readonly string[]) => {
    const seen: number[] = [];
    for (const path of paths) {
      seen.push((await get(path)).status);
    }
    return seen;
  };

  beforeEach(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: 50 });
  });

  afterEach(() => emulator.close());

  it.each([400, 403, 404, 422, 429, 500, 502, 503, 504])('respond with status %i and an error body', async (status) => {
    emulator.faults.add({ path: PATH, answer: { status } });

    const answer = await get();

    expect(answer).toMatchObject({ status, body: { id: expect.any(String), message: expect.any(String) } });
    expect(answer.headers.get('x-request-id')).toBe((answer.body as { request_id: string }).request_id);
    expect(answer.headers.get('ratelimit-limit')).toBe('5000');
    expect(answer.headers.has('retry-after')).toBe(false);
  });

  it('respond with 429 and a time to wait', async () => {
    emulator.faults.add({ path: PATH, answer: { status: 429, retryAfter: 7 } });

    const { status, headers } = await get();

    expect([status, headers.get('retry-after')]).toEqual([429, '7']);
    expect(emulator.refused).toBe(1);
  });

  it.each([200, 502])('respond with HTML and status %i', async (status) => {
    emulator.faults.add({ path: PATH, answer: { html: status } });

    const answer = await get();

    expect([answer.status, answer.headers.get('content-type'), answer.body]).toEqual([status, 'text/html', undefined]);
  });

  it('truncate a body', async () => {
    emulator.faults.add({ path: PATH, answer: 'cut' });

    const response = await fetch(`${emulator.url}${PATH}`, { headers: { authorization: `Bearer ${emulator.token}` } });

    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  it('respond with invalid JSON', async () => {
    emulator.faults.add({ path: PATH, answer: 'malformed' });

    const { status, body } = await get();

    expect({ status, body }).toEqual({ status: 200, body: undefined });
  });

  it('respond with an empty object', async () => {
    emulator.faults.add({ path: PATH, answer: 'empty-object' });

    expect(await get()).toMatchObject({ status: 200, body: {} });
  });

  it('break the connection', async () => {
    emulator.faults.add({ path: PATH, times: 2, answer: 'reset' });

    await expect(get()).rejects.toThrow('fetch failed');
    expect(emulator.requests.at(-1)?.status).toBeUndefined();
  });

  it('delay a response until the emulator closes', async () => {
    emulator.faults.add({ path: PATH, answer: 'hang' });
    const arrived = new Promise<void>((resolve) => emulator.onRequest(() => resolve()));
    const answer = get().catch((error: Error) => error.message);
    await arrived;

    await emulator.close();

    expect(await answer).toBe('fetch failed');
  });

  it('end their delays when the emulator closes', async () => {
    emulator.faults.add({ path: PATH, delayMs: 600_000 });
    const arrived = new Promise<void>((resolve) => emulator.onRequest(() => resolve()));
    const answer = get().catch((error: Error) => error.message);
    await arrived;

    await emulator.close();

    expect(await answer).toBe('fetch failed');
  });

  it('redirect', async () => {
    emulator.faults.add({ path: PATH, answer: { redirect: 'http://127.0.0.1:9/elsewhere', status: 307 } });

    const { status, headers } = await get();

    expect([status, headers.get('location')]).toEqual([307, 'http://127.0.0.1:9/elsewhere']);
  });

  it('modify the regular body', async () => {
    emulator.faults.add({ path: PATH, answer: { body: (regular) => ({ ...regular, meta: { total: -1 } }) } });

    expect((await get()).body).toMatchObject({ droplets: expect.any(Array), meta: { total: -1 } });
  });

  it('delay the regular answer', async () => {
    emulator.faults.add({ path: PATH, delayMs: 80 });
    const startedAt = performance.now();

    const { status } = await get();

    expect(status).toBe(200);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(79);
  });

  it('apply only to their page, query and path', async () => {
    emulator.faults.add({ path: PATH, page: 2, answer: { status: 500 } });
    emulator.faults.add({ path: PATH, query: { type: 'gpus' }, answer: { status: 502 } });
    emulator.faults.add({ path: /^\/v2\/volumes\/.+/, answer: { status: 503 } });

    const seen = await statuses([
      PATH,
      `${PATH}?page=2`,
      `${PATH}?type=gpus`,
      '/v2/volumes',
      '/v2/volumes/1',
      `${PATH}?page=1`,
    ]);

    expect(seen).toEqual([200, 500, 502, 200, 503, 200]);
  });

  it('count a request without a page as page 1', async () => {
    emulator.faults.add({ path: PATH, page: 1, answer: { status: 500 } });

    expect(await statuses([PATH, `${PATH}?page=1`, `${PATH}?page=2`])).toEqual([500, 500, 200]);
  });

  it('ignore the first requests and stop after some', async () => {
    const fault = emulator.faults.add({ path: PATH, after: 2, times: 1, answer: { status: 500 } });

    const seen = await statuses([PATH, PATH, PATH, PATH]);

    expect([seen, fault.used]).toEqual([[200, 200, 500, 200], 1]);
  });

  it('are followed by the next fault when used up, and can be removed', async () => {
    emulator.faults.add({ path: PATH, times: 1, answer: { status: 500 } });
    const second = emulator.faults.add({ path: PATH, answer: { status: 503 } });
    const seen = await statuses([PATH, PATH]);

    second.remove();
    seen.push(...(await statuses([PATH])));

    expect(seen).toEqual([500, 503, 200]);
  });

  it('report which of them never applied', async () => {
    emulator.faults.add({ path: PATH, answer: { status: 500 } });
    const idle = { path: '/v2/volumes', page: 4, answer: 'cut' } as const;
    emulator.faults.add(idle);
    await get();

    const unused = emulator.faults.unused();
    emulator.faults.clear();

    expect(unused).toEqual([idle]);
    expect(emulator.faults.unused()).toEqual([]);
  });
});
