import fc from 'fast-check';
import { VirtualTime } from '../../test/virtual-time.js';
import type { RateLimit } from '../contract/rate-limit.types.js';
import { TokenLimiter } from './token-limiter.js';

const PATHS = ['/droplets', '/cdn'] as const;
const TASKS = ['one', 'two'] as const;

/** The maximum round trip of a request, in milliseconds. */
const LONGEST_TRIP = 200;

const HOURLY: RateLimit = { name: 'hourly', requests: 20, windowMs: 1000, stated: true };
const BURST: RateLimit = { name: 'burst', requests: 5, windowMs: 100, shareOf: { limit: 'hourly', fraction: 0.25 } };
const CDN: RateLimit = { name: 'cdn', requests: 3, windowMs: 300, path: '/cdn' };

/** The content of the provider's responses. */
const answer = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ type: 'plain' } as const) },
  fc.record({ type: fc.constant('hold' as const), ms: fc.integer({ min: 1, max: 2000 }) }),
  fc.record({ type: fc.constant('park' as const), ms: fc.integer({ min: 1, max: 2000 }) }),
  fc.record({
    type: fc.constant('headers' as const),
    limit: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    remaining: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    resetsIn: fc.option(fc.integer({ min: -100, max: 3000 }), { nil: undefined }),
  }),
);
const request = fc.record({
  at: fc.integer({ min: 0, max: 2000 }),
  there: fc.integer({ min: 0, max: LONGEST_TRIP }),
  path: fc.constantFrom(...PATHS),
  task: fc.constantFrom(...TASKS),
  answer,
});

type Request = typeof request extends fc.Arbitrary<infer R> ? R : never;

interface Hold {
  readonly covers: (request: Request) => boolean;
  readonly from: number;
  readonly until: number;
}

/** Simulates requests and the provider's responses against a limiter. */
class Play {
  readonly clock = new VirtualTime(1_000_000);
  readonly limiter = new TokenLimiter({ limits: [HOURLY, BURST, CDN], concurrency: 8 }, this.clock);
  readonly granted: { readonly request: Request; readonly at: number }[] = [];
  readonly holds: Hold[] = [];
  /** The sizes of the hourly window that the provider stated, with their times. */
  readonly stated: { readonly limit: number; readonly at: number }[] = [];

  constructor(readonly requests: readonly Request[]) {
    for (const one of requests) this.clock.schedule(() => this.#send(one), one.at);
    this.clock.flush();
  }

  #send(one: Request): void {
    const { limiter, clock } = this;
    limiter.acquire(one).subscribe((permit) => {
      this.granted.push({ request: one, at: clock.now() });
      clock.schedule(() => {
        this.#hold(one);
        if (one.answer.type !== 'headers') return permit.release();
        const { limit, remaining, resetsIn } = one.answer;
        const isOwn = one.path === '/cdn';
        if (limit !== undefined && limit > 0 && !isOwn) this.stated.push({ limit, at: clock.now() });
        permit.release({
          limit,
          remaining,
          resetAt: resetsIn === undefined ? undefined : clock.now() + resetsIn,
        });
      }, one.there);
    });
  }

  #hold({ path, task, answer: { type, ...rest } }: Request): void {
    const from = this.clock.now();
    const until = from + ('ms' in rest ? rest.ms : 0);
    if (type === 'hold') {
      this.limiter.hold({ path }, until);
      this.holds.push({ from, until, covers: (one) => path === '/droplets' || one.path === path });
    } else if (type === 'park') {
      this.limiter.park(task, until);
      this.holds.push({ from, until, covers: (one) => one.task === task });
    }
  }

  /** The most grants in any window of this length that begins after a given time. */
  mostIn(windowMs: number, after: number, path = ''): number {
    const moments = this.granted.filter(({ request: { path: one }, at }) => at >= after && one.startsWith(path));
    const times = moments.map(({ at }) => at);
    return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + windowMs).length));
  }
}

const requests = fc.array(request, { maxLength: 50 });

describe('TokenLimiter, whatever the provider answers', () => {
  it('lets nobody go whom the provider asked to wait', () => {
    const property = fc.property(requests, (all) => {
      const { granted, holds } = new Play(all);

      for (const { request: one, at } of granted) {
        const broken = holds.filter(({ covers, from, until }) => covers(one) && at > from && at < until);
        expect(broken).toEqual([]);
      }
    });

    fc.assert(property, { numRuns: 300 });
  });

  it('lets everybody go in the end, those of one path and task in the order they came', () => {
    const property = fc.property(requests, (all) => {
      const { granted, clock } = new Play(all);

      expect(granted).toHaveLength(all.length);
      expect(clock.pending).toBe(0);
      const came = [...all].sort((a, b) => a.at - b.at);
      for (const path of PATHS)
        for (const task of TASKS) {
          const of = (one: Request): boolean => one.path === path && one.task === task;
          expect(granted.map(({ request: one }) => one).filter(of)).toEqual(came.filter(of));
        }
    });

    fc.assert(property, { numRuns: 300 });
  });

  it('stays within the limit that the provider reported last, and within its share', () => {
    const property = fc.property(requests, (all) => {
      const play = new Play(all);

      const last = play.stated.at(-1);
      const from = (last?.at ?? 0) + HOURLY.windowMs + LONGEST_TRIP;
      const size = last?.limit ?? HOURLY.requests;
      expect(play.mostIn(HOURLY.windowMs, from)).toBeLessThanOrEqual(size);
      expect(play.mostIn(BURST.windowMs, from)).toBeLessThanOrEqual(last ? Math.max(1, Math.floor(size * 0.25)) : 5);
      expect(play.mostIn(CDN.windowMs, 0, '/cdn')).toBeLessThanOrEqual(CDN.requests);
    });

    fc.assert(property, { numRuns: 300 });
  });
});
