import { FailedLoginLimit, type LoginOutcome } from './failed-login-limit.js';
import request from 'supertest';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { createHostDatabase } from '../../../test/host-database.js';

const ADDRESS = '192.0.2.1';

/** A limit over a table of valid tokens that records the look-ups and their concurrency. */
function openLimit(...good: readonly string[]) {
  const limit = new FailedLoginLimit();
  const table = new Set(good);
  const lookedUp: string[] = [];
  let underWay = 0;
  let mostAtOnce = 0;
  const find = async (hash: string): Promise<string | undefined> => {
    lookedUp.push(hash);
    mostAtOnce = Math.max(mostAtOnce, (underWay += 1));
    await new Promise(setImmediate);
    underWay -= 1;
    return table.has(hash) ? hash : undefined;
  };
  const attempt = (hash: string, address = ADDRESS) => limit.attempt({ address, hash }, () => find(hash));
  return { limit, table, lookedUp, attempt, mostAtOnce: () => mostAtOnce };
}

const wrongOnes = (count: number) => Array.from({ length: count }, (_, n) => `wrong-${n}`);
const isRefused = ({ found, retryAfter }: LoginOutcome<string> & { retryAfter?: number }) =>
  found === undefined && retryAfter !== undefined;

describe('FailedLoginLimit', () => {
  it('answers ten wrong tokens of an address as wrong, and refuses the next', async () => {
    const { attempt } = openLimit();

    const outcomes = [];
    for (const hash of wrongOnes(11)) outcomes.push(await attempt(hash));

    expect(outcomes.map(isRefused)).toEqual([...Array<boolean>(10).fill(false), true]);
    expect(outcomes.at(-1)).toEqual({ retryAfter: expect.any(Number) });
  });

  it('answers no more than ten of 300 wrong tokens at the same time as wrong', async () => {
    const { attempt, mostAtOnce } = openLimit();

    const outcomes = await Promise.all(wrongOnes(300).map((hash) => attempt(hash)));

    expect(outcomes.filter(isRefused)).toHaveLength(290);
    expect(mostAtOnce()).toBeLessThanOrEqual(12);
  });

  it('lets a good token in, however many wrong ones came from its address, also one it never saw', async () => {
    const { attempt } = openLimit('good');

    const outcomes = await Promise.all([...wrongOnes(50), 'good'].map((hash) => attempt(hash)));

    expect(outcomes.at(-1)).toEqual({ found: 'good' });
  });

  it('counts no good token as an attempt', async () => {
    const good = Array.from({ length: 30 }, (_, n) => `good-${n}`);
    const { attempt } = openLimit(...good);

    await Promise.all(good.map((hash) => attempt(hash)));
    const outcomes = await Promise.all(wrongOnes(10).map((hash) => attempt(hash)));

    expect(outcomes.filter(isRefused)).toEqual([]);
  });

  it('counts other addresses apart, and those of one IPv6 network together', async () => {
    const { attempt } = openLimit();
    for (const [n, hash] of wrongOnes(10).entries()) await attempt(hash, `2001:db8::${n}`);

    expect(isRefused(await attempt('other', '192.0.2.2'))).toBe(false);
    expect(isRefused(await attempt('other', '2001:db8::ffff:1'))).toBe(true);
  });

  it('looks up the same wrong token ten times, regardless of the addresses it comes from', async () => {
    const { attempt, lookedUp } = openLimit();

    for (let n = 0; n < 15; n += 1) await attempt('old', `192.0.2.${n}`);

    expect(lookedUp).toHaveLength(10);
  });

  it('counts a token that was good until now as any other', async () => {
    const { attempt, table } = openLimit('good');
    await attempt('good');
    table.clear();
    for (const hash of wrongOnes(10)) await attempt(hash);

    expect(isRefused(await attempt('good'))).toBe(true);
  });

  it('counts no attempt whose look-up failed', async () => {
    const { limit, attempt } = openLimit();
    const away = () => Promise.reject(new Error('The database is away'));
    for (let n = 0; n < 20; n += 1)
      await expect(limit.attempt({ address: ADDRESS, hash: `h${n}` }, away)).rejects.toThrow('away');

    expect(isRefused(await attempt('wrong'))).toBe(false);
  });

  it('keeps counting when more different wrong tokens come than it counts at once', async () => {
    const { attempt } = openLimit('good');
    for (const hash of wrongOnes(10_050)) await attempt(hash);

    expect(isRefused(await attempt('one more'))).toBe(true);
    expect(await attempt('good')).toEqual({ found: 'good' });
  });
});

describe('wrong tokens', () => {
  let database: TestDatabase;
  let host: HostApp;

  // The host counts by address, so each test has its own.
  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { trustedProxies: ['loopback'] });
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  const call = (path: string, token: string, address = '192.0.2.1') =>
    request(host.app.getHttpServer()).get(path).set('authorization', `Bearer ${token}`).set('x-forwarded-for', address);
  const statuses = (answers: readonly request.Response[]) => answers.map(({ status }) => status);

  it('lock nobody out who has a valid one, right after a start too', async () => {
    for (let n = 0; n < 12; n += 1) await call('/metrics', `mst_${n}`);

    expect((await call('/metrics', 'mst_one-more')).status).toBe(429);
    expect(statuses([await host.get('/metrics'), await host.get('/api/v1/connections')])).toEqual([200, 200]);
  });

  it('are answered as wrong ten times in a minute, also when they come at the same time, by API and metrics together', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => call(n % 2 ? '/metrics' : '/api/v1/connections', `mst_${n}`, '192.0.2.10')),
    );

    const tried = statuses(answers).filter((status) => status === 401);
    expect(tried).toHaveLength(10);
    expect(statuses(answers).filter((status) => status === 429)).toHaveLength(50);
  });

  it('are counted by the address that a trusted proxy tells', async () => {
    for (let n = 0; n < 11; n += 1) await call('/metrics', `mst_${n}`, '192.0.2.20');

    const answers = [await call('/metrics', 'mst_x', '192.0.2.20'), await call('/metrics', 'mst_y', '192.0.2.21')];
    expect(statuses(answers)).toEqual([429, 401]);
  });
});
