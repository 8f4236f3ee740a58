import { VirtualTime } from '../../test/virtual-time.js';
import type { RateLimit } from '../contract/rate-limit.types.js';
import type { RateFeedback } from './permit.types.js';
import { type LimitedRequest, TokenLimiter } from './token-limiter.js';

const LISTS: RateLimit = {
  ...{ name: 'lists', requests: 2, windowMs: 1000, method: 'GET' },
  paths: ['/v4/domains', '/v4/domains/{parent}/records'],
};

function bench(...limits: readonly RateLimit[]) {
  const clock = new VirtualTime();
  const limiter = new TokenLimiter({ limits, concurrency: 100 }, clock);
  const granted: string[] = [];
  const waits: string[] = [];
  const ask = (path: string, { method, feedback }: Pick<LimitedRequest, 'method'> & { feedback?: RateFeedback } = {}) =>
    limiter.acquire({ path, method, task: path, onWait: ({ reason }) => waits.push(reason) }).subscribe((permit) => {
      granted.push(`${path}@${clock.now()}`);
      permit.release(feedback);
    });
  return { clock, limiter, granted, waits, ask };
}

describe('TokenLimiter, limits of single operations', () => {
  it('counts exactly the paths of a limit, together', () => {
    const { clock, granted, waits, ask } = bench(LISTS);

    ask('/v4/domains?page=1');
    ask('/v4/domains/a/records');
    ask('/v4/domains/b/records');
    ask('/v4/domains/b');
    ask('/v4/images');
    clock.advanceTo(1000);

    expect(granted).toEqual([
      ...['/v4/domains?page=1@0', '/v4/domains/a/records@0', '/v4/domains/b@0', '/v4/images@0'],
      '/v4/domains/b/records@1000',
    ]);
    expect(waits).toEqual(['lists: 2 requests per 1 s']);
  });

  it('counts requests of its method alone', () => {
    const { granted, ask } = bench({ name: 'writes', requests: 1, windowMs: 1000, method: 'POST' });

    ask('/a', { method: 'POST' });
    ask('/b', { method: 'POST' });
    ask('/a');
    ask('/b', { method: 'GET' });

    expect(granted).toEqual(['/a@0', '/a@0', '/b@0']);
  });

  it('holds the requests of a limit back together when the provider asks to wait for one of them', () => {
    const { clock, limiter, granted, ask } = bench(LISTS);

    limiter.hold({ path: '/v4/domains/a/records' }, 3000);
    ask('/v4/domains');
    ask('/v4/images');
    ask('/v4/domains', { method: 'POST' });
    clock.advanceTo(3000);

    expect(granted).toEqual(['/v4/images@0', '/v4/domains@0', '/v4/domains@3000']);
  });

  it('reads the headers of an answer as those of its limit', () => {
    const stated = { ...LISTS, stated: true, headers: { remaining: 'x-lists-left' } };
    const { clock, limiter, granted, waits, ask } = bench(stated, {
      name: 'hour',
      requests: 9,
      windowMs: 1e6,
      stated: true,
    });
    const headers = { 'x-lists-left': '0', 'ratelimit-remaining': '5' };

    expect(limiter.read({ path: '/v4/domains/a/records' }, headers)).toEqual({ remaining: 0 });
    expect(limiter.read({ path: '/v4/domains', method: 'POST' }, headers)).toEqual({ remaining: 5 });
    ask('/v4/domains', { feedback: { remaining: 0, resetAt: 2000 } });
    ask('/v4/domains/a/records');
    ask('/v4/images');
    clock.advanceTo(2000);

    expect(granted).toEqual(['/v4/domains@0', '/v4/images@0', '/v4/domains/a/records@2000']);
    expect(waits).toEqual([
      'others used up the rate limit of this token for GET /v4/domains, /v4/domains/{parent}/records',
    ]);
  });
});
