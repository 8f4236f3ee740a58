import { ExecutorBench, START } from '../../test/executor-bench.js';
import { ScriptedRequest } from '../../test/scripted-request.js';

const OK = { body: 'ok' };
const tooMany = (headers: Record<string, string>) => ({ status: 429, headers });
/** A `ratelimit-reset` this many seconds after the start. */
const resetIn = (seconds: number): string => String(START / 1000 + seconds);

describe('RequestExecutor, after a 429', () => {
  it('waits exactly as long as retry-after asks, with the whole token', async () => {
    const bench = new ExecutorBench();

    bench.run(new ScriptedRequest([tooMany({ 'retry-after': '7' }), OK]));
    await bench.clock.settle(START + 1000);
    bench.run(new ScriptedRequest([OK], 'volume-list', '/v2/volumes'));
    await bench.clock.settle();

    expect(bench.sentAt).toEqual([0, 7000, 7000]);
    expect(bench.events.filter(({ type }) => type === 'retrying')).toEqual([]);
    expect(bench.events.filter(({ type }) => type === 'waiting')).toHaveLength(2);
  });

  it('waits for retry-after and no longer, also when the same answer says that nothing remains', async () => {
    const bench = new ExecutorBench();
    const headers = { 'retry-after': '7', 'ratelimit-remaining': '0', 'ratelimit-reset': resetIn(3000) };

    bench.run(new ScriptedRequest([tooMany(headers), OK]));
    await bench.clock.settle();

    expect(bench.sentAt).toEqual([0, 7000]);
  });

  it('holds only the path that has a limit of its own', async () => {
    const cdn = { name: 'cdn', requests: 50, windowMs: 1000, path: '/v2/cdn' };
    const bench = new ExecutorBench({ limits: [cdn] });

    bench.run(new ScriptedRequest([tooMany({ 'retry-after': '7' }), OK], 'cdns-list', '/v2/cdn/endpoints'));
    await bench.clock.settle(START + 1000);
    bench.run(new ScriptedRequest([OK]));
    await bench.clock.settle();

    expect(bench.sentAt).toEqual([0, 1000, 7000]);
  });

  it.each(['0', '10'])(
    'without retry-after parks that task alone until the reset, with %s remaining',
    async (remaining) => {
      const bench = new ExecutorBench();
      const headers = { 'ratelimit-remaining': remaining, 'ratelimit-reset': resetIn(60) };

      bench.run(new ScriptedRequest([tooMany(headers), OK]));
      await bench.clock.settle(START + 1000);
      bench.run(new ScriptedRequest([OK], 'volume-list', '/v2/volumes'));
      bench.run(new ScriptedRequest([OK], 'server-list', '/v2/droplets?page=2'));
      await bench.clock.settle();

      expect(bench.log.filter((line) => line.startsWith('sent'))).toEqual([
        'sent server-list@0',
        'sent volume-list@1000',
        'sent server-list@60000',
        'sent server-list@60000',
      ]);
      expect(bench.events.find(({ type }) => type === 'waiting')).toMatchObject({
        task: 'server-list',
        until: START + 60_000,
        reason: 'the rate limit of this token is used up until the provider’s ratelimit-reset',
      });
    },
  );

  it('without retry-after backs off when the budget refills: its reset is when all of it is back', async () => {
    const limits = [{ name: 'hourly', requests: 3600, windowMs: 3_600_000, stated: true, refills: true }];
    const bench = new ExecutorBench({ limits, baseDelayMs: 1000 });
    const headers = { 'ratelimit-remaining': '0', 'ratelimit-reset': resetIn(3600) };

    bench.run(new ScriptedRequest([tooMany(headers), OK]));
    await bench.clock.settle();
    const [, second = 0] = bench.sentAt;

    expect(second).toBeGreaterThanOrEqual(500);
    expect(second).toBeLessThanOrEqual(1000);
  });

  it('parks no longer than the longest wait', async () => {
    const bench = new ExecutorBench({ longestWaitMs: 5000 });

    bench.run(new ScriptedRequest([tooMany({ 'ratelimit-reset': resetIn(60) }), OK]));
    await bench.clock.settle();

    expect(bench.sentAt).toEqual([0, 5000]);
  });

  it.each<Record<string, string>>([{}, { 'ratelimit-reset': resetIn(-60) }])(
    'backs off when the headers name no moment to come: %j',
    async (headers) => {
      const bench = new ExecutorBench({ baseDelayMs: 1000 });

      bench.run(new ScriptedRequest([tooMany(headers), OK]));
      await bench.clock.settle();
      const [, second = 0] = bench.sentAt;

      expect(second).toBeGreaterThanOrEqual(500);
      expect(second).toBeLessThanOrEqual(1000);
      expect(bench.events.map(({ type }) => type)).toContain('retrying');
    },
  );

  it('fails when the provider asks for more than the longest wait, and holds nobody back', async () => {
    const bench = new ExecutorBench({ longestWaitMs: 5000 });

    bench.run(new ScriptedRequest([tooMany({ 'retry-after': '6' }), OK]));
    await bench.clock.settle();
    bench.run(new ScriptedRequest([OK]));
    await bench.clock.settle();

    expect(bench.errors).toEqual([expect.objectContaining({ kind: 'rate-limit', retryAfter: 6000 })]);
    expect(bench.sentAt).toEqual([0, 0]);
  });

  it('sits out a bounded number of them', async () => {
    const bench = new ExecutorBench({ rateLimitWaits: 3 });

    bench.run(new ScriptedRequest([tooMany({ 'retry-after': '1' })]));
    await bench.clock.settle();

    expect(bench.sentAt).toEqual([0, 1000, 2000, 3000]);
    expect(bench.errors).toEqual([expect.objectContaining({ kind: 'rate-limit' })]);
    expect(bench.settled).toBe(true);
  });

  it('waits as long as a 503 asks, without holding others back', async () => {
    const bench = new ExecutorBench();

    bench.run(new ScriptedRequest([{ status: 503, headers: { 'retry-after': '4' } }, OK]));
    await bench.clock.settle(START + 1000);
    bench.run(new ScriptedRequest([OK]));
    await bench.clock.settle();

    expect(bench.sentAt).toEqual([0, 1000, 4000]);
  });
});
