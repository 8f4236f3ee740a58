import { VirtualTime } from '../../test/virtual-time.js';
import type { RateFeedback, RateWait } from './permit.types.js';
import { type TokenBudget, TokenLimiter } from './token-limiter.js';

const BURST = { name: 'burst', requests: 5, windowMs: 1000, shareOf: { limit: 'hourly', fraction: 0.05 } };
const HOURLY = { name: 'hourly', requests: 100, windowMs: 60_000, stated: true };
const CDN = { name: 'cdn', requests: 50, windowMs: 5000, path: '/cdn' };

function bench(budget: Partial<TokenBudget> = {}) {
  const clock = new VirtualTime();
  const limiter = new TokenLimiter({ limits: [BURST, HOURLY, CDN], concurrency: 100, ...budget }, clock);
  const granted: string[] = [];
  const waits: RateWait[] = [];
  const ask = (name: string, { path = '/droplets', task = 'servers', feedback = {} as RateFeedback | null } = {}) =>
    limiter.acquire({ path, task, onWait: (wait) => waits.push(wait) }).subscribe((permit) => {
      granted.push(`${name}@${clock.now()}`);
      if (feedback) permit.release(feedback);
    });
  return { clock, limiter, granted, waits, ask };
}

describe('TokenLimiter, held back', () => {
  it('holds every request of the token until the provider’s moment', () => {
    const { clock, limiter, granted, waits, ask } = bench();

    limiter.hold({ path: '/droplets' }, 3000);
    ask('a');
    ask('b', { path: '/volumes', task: 'volumes' });
    clock.advanceTo(3000);

    expect(granted).toEqual(['a@3000', 'b@3000']);
    expect(waits[0]).toEqual({ until: 3000, reason: 'the provider asked to wait' });
  });

  it('holds only the requests of a path that has a limit of its own', () => {
    const { clock, limiter, granted, ask } = bench();

    limiter.hold({ path: '/cdn/endpoints' }, 3000);
    ask('cdn', { path: '/cdn/endpoints' });
    ask('other');
    clock.advanceTo(3000);

    expect(granted).toEqual(['other@0', 'cdn@3000']);
  });

  it('parks one task and lets the others go on', () => {
    const { clock, limiter, granted, ask } = bench();

    limiter.park('servers', 3000);
    ask('server');
    ask('volume', { task: 'volumes' });
    const holds = [limiter.holds({ path: '/', task: 'servers' }), limiter.holds({ path: '/', task: 'volumes' })];
    clock.advanceTo(3000);

    expect(granted).toEqual(['volume@0', 'server@3000']);
    expect(holds).toEqual([true, false]);
    expect(limiter.holds({ path: '/', task: 'servers' })).toBe(false);
  });

  it('keeps the later of two times, regardless of their order', () => {
    const { clock, limiter, granted, ask } = bench();

    limiter.hold({ path: '/' }, 1000);
    limiter.hold({ path: '/' }, 3000);
    limiter.hold({ path: '/' }, 2000);
    ask('a');
    clock.advanceTo(5000);

    expect(granted).toEqual(['a@3000']);
  });

  it('takes over the size that the provider states, and that of the windows that share in it', () => {
    const { clock, granted, ask } = bench();

    ask('first', { feedback: { limit: 200 } });
    for (let n = 0; n < 12; n += 1) ask(`${n}`);
    const atOnce = granted.length;
    clock.advanceTo(1000);

    expect(atOnce).toBe(10);
    expect(granted.length).toBe(13);
  });

  it('ignores a stated limit of zero', () => {
    const { granted, ask } = bench();

    ask('first', { feedback: { limit: 0 } });
    ask('second');
    ask('third');

    expect(granted.length).toBe(3);
  });

  it('sends no more at a time than the provider says remain', () => {
    const { granted, ask } = bench();

    ask('first', { feedback: { remaining: 2 } });
    for (let n = 0; n < 4; n += 1) ask(`${n}`, { feedback: null });

    expect(granted).toEqual(['first@0', '0@0', '1@0']);
  });

  it('holds the token until the reset when nothing remains and none of its own windows is full', () => {
    const { clock, granted, waits, ask } = bench();

    ask('first', { feedback: { remaining: 0, resetAt: 30_000 } });
    ask('second', { feedback: null });
    ask('third', { feedback: null });
    clock.advanceTo(60_000);

    expect(granted).toEqual(['first@0', 'second@30000']);
    expect(waits[0]).toEqual({ until: 30_000, reason: 'others used up the rate limit of this token' });
  });

  it('waits for its own full window rather than for the reset', () => {
    const { clock, granted, ask } = bench({ limits: [{ ...HOURLY, requests: 2, windowMs: 1000 }] });

    ask('first');
    ask('second', { feedback: { limit: 2, remaining: 0, resetAt: 30_000 } });
    ask('third');
    clock.advanceTo(60_000);

    expect(granted).toEqual(['first@0', 'second@0', 'third@1000']);
  });

  it('waits for one request to be back, not for all, when nothing remains of a budget that refills', () => {
    const { clock, granted, ask } = bench({ limits: [{ ...HOURLY, refills: true }] });

    ask('first', { feedback: { remaining: 0, resetAt: 60_000 } });
    ask('second', { feedback: { remaining: 0, resetAt: 60_000 } });
    ask('third', { feedback: { remaining: 0, resetAt: 60_000 } });
    clock.advanceTo(60_000);

    expect(granted).toEqual(['first@0', 'second@600', 'third@1200']);
  });

  it('parks no task until the reset of a budget that refills', () => {
    const { limiter, granted, ask } = bench({ limits: [{ ...HOURLY, refills: true }] });

    limiter.park('servers', 60_000);
    ask('at once');

    expect(granted).toEqual(['at once@0']);
  });

  it('does not wait for a reset that is past', () => {
    const { clock, granted, ask } = bench();
    clock.advanceTo(10_000);

    ask('first', { feedback: { remaining: 0, resetAt: 9000 } });
    ask('second');

    expect(granted).toEqual(['first@10000', 'second@10000']);
  });

  it('ignores a reset that is further away than any window', () => {
    const { clock, granted, ask } = bench();

    ask('first', { feedback: { remaining: 0, resetAt: 1e15 } });
    ask('second');
    clock.advanceTo(4_000_000);

    expect(granted).toEqual(['first@0', 'second@3700000']);
  });

  it('sets no timer that Node could not count', () => {
    const { clock, limiter, granted, ask } = bench();

    limiter.hold({ path: '/' }, 2 ** 33);
    ask('first');
    const next = Math.min(...clock.actions.filter(({ closed }) => !closed).map(({ delay }) => delay));
    clock.advanceTo(2 ** 33);

    expect(next).toBe(2 ** 31 - 1);
    expect(granted).toEqual([`first@${2 ** 33}`]);
  });

  describe('where headers speak of a path’s own limit', () => {
    const OWN = {
      ...{ name: 'instances', requests: 50, windowMs: 5000, path: '/instances', stated: true },
      headers: { remaining: 'X-RateLimit-Remaining', reset: 'X-RateLimit-Reset' },
    };
    const limits = [HOURLY, OWN];

    it('reads the headers that it names, and others in the answers of other paths', () => {
      const { limiter } = bench({ limits });
      const headers = { 'x-ratelimit-remaining': '7', 'ratelimit-remaining': '9' };

      expect(limiter.read({ path: '/instances/1' }, headers)).toEqual({ remaining: 7 });
      expect(limiter.read({ path: '/droplets' }, headers)).toEqual({ remaining: 9 });
    });

    it('holds only its requests when nothing of it remains', () => {
      const { clock, waits, granted, ask } = bench({ limits });

      ask('first', { path: '/instances', feedback: { remaining: 0, resetAt: 3000 } });
      ask('instance', { path: '/instances' });
      ask('droplet');
      clock.advanceTo(3000);

      expect(granted).toEqual(['first@0', 'droplet@0', 'instance@3000']);
      expect(waits[0]?.reason).toBe('others used up the rate limit of this token for /instances');
    });

    it('takes over its size for that path alone', () => {
      const { granted, ask } = bench({ limits });

      ask('first', { path: '/instances', feedback: { limit: 3 } });
      for (let n = 0; n < 5; n += 1) ask(`instance ${n}`, { path: '/instances', feedback: null });
      for (let n = 0; n < 5; n += 1) ask(`droplet ${n}`, { feedback: null });

      expect(granted.filter((name) => name.startsWith('instance'))).toHaveLength(2);
      expect(granted.filter((name) => name.startsWith('droplet'))).toHaveLength(5);
    });
  });
});
