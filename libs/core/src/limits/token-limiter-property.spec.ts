import fc from 'fast-check';
import { VirtualTime } from '../../test/virtual-time.js';
import type { RateLimit } from '../contract/rate-limit.types.js';
import { TokenLimiter } from './token-limiter.js';

const PATHS = ['/droplets', '/cdn', '/cdn/endpoints', '/volumes'];

const limit = fc.record({
  requests: fc.integer({ min: 1, max: 6 }),
  windowMs: fc.integer({ min: 1, max: 500 }),
  path: fc.option(fc.constantFrom('/cdn', '/volumes'), { nil: undefined }),
});

const request = fc.record({
  at: fc.integer({ min: 0, max: 1000 }),
  /** Latency to the provider and back, in milliseconds. */
  there: fc.integer({ min: 0, max: 300 }),
  back: fc.integer({ min: 0, max: 300 }),
  path: fc.constantFrom(...PATHS),
  givenUpAfter: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined, freq: 8 }),
});

type Request = typeof request extends fc.Arbitrary<infer R> ? R : never;

interface Arrival {
  readonly path: string;
  readonly moment: number;
}

/** Simulates requests against a limiter, and records when each reaches the provider. */
function play(limits: readonly RateLimit[], concurrency: number, requests: readonly Request[]) {
  const clock = new VirtualTime();
  const limiter = new TokenLimiter({ limits, concurrency }, clock);
  const arrivals: Arrival[] = [];
  let inFlight = 0;
  let mostInFlight = 0;
  let leftWaiting = 0;

  for (const { at, there, back, path, givenUpAfter } of requests) {
    clock.schedule(() => {
      let granted = false;
      const waiting = limiter.acquire({ path, task: path }).subscribe((permit) => {
        granted = true;
        inFlight += 1;
        mostInFlight = Math.max(mostInFlight, inFlight);
        arrivals.push({ path, moment: clock.now() + there });
        clock.schedule(() => {
          inFlight -= 1;
          permit.release();
        }, there + back);
      });
      if (givenUpAfter !== undefined)
        clock.schedule(() => {
          if (!granted) leftWaiting += 1;
          waiting.unsubscribe();
        }, givenUpAfter);
    }, at);
  }
  clock.flush();
  return { arrivals, mostInFlight, leftWaiting, pending: clock.pending, limiter };
}

function mostInAnyWindow(arrivals: readonly Arrival[], { path = '', windowMs }: RateLimit): number {
  const moments = arrivals.filter((arrival) => arrival.path.startsWith(path)).map(({ moment }) => moment);
  return Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + windowMs).length));
}

/** The lowest level of the provider's continuously refilling bucket. */
function leastInBucket(arrivals: readonly Arrival[], { requests, windowMs, path = '' }: RateLimit): number {
  const moments = arrivals.filter((arrival) => arrival.path.startsWith(path)).map(({ moment }) => moment);
  let [holds, at, least] = [requests, 0, requests];
  for (const moment of moments.sort((a, b) => a - b)) {
    holds = Math.min(requests, holds + ((moment - at) * requests) / windowMs) - 1;
    at = moment;
    least = Math.min(least, holds);
  }
  return least;
}

describe('TokenLimiter, whatever comes', () => {
  it('never lets a window of the provider hold more than its limit, and leaves nobody waiting', () => {
    const plays = fc.record({
      limits: fc.array(limit, { maxLength: 4 }),
      concurrency: fc.integer({ min: 1, max: 8 }),
      requests: fc.array(request, { maxLength: 60 }),
    });

    const property = fc.property(plays, ({ limits, concurrency, requests }) => {
      const named = limits.map((one, index) => ({ ...one, name: `window ${index}` }));
      const { arrivals, mostInFlight, leftWaiting, pending } = play(named, concurrency, requests);

      for (const one of named) expect(mostInAnyWindow(arrivals, one)).toBeLessThanOrEqual(one.requests);
      expect(mostInFlight).toBeLessThanOrEqual(concurrency);
      expect(arrivals.length + leftWaiting).toBe(requests.length);
      expect(pending).toBe(0);
    });

    fc.assert(property, { numRuns: 400 });
  });

  it('never takes more out of a bucket that refills than is in it, and leaves nobody waiting', () => {
    const plays = fc.record({
      limits: fc.array(limit, { minLength: 1, maxLength: 3 }),
      concurrency: fc.integer({ min: 1, max: 8 }),
      requests: fc.array(request, { maxLength: 60 }),
    });

    const property = fc.property(plays, ({ limits, concurrency, requests }) => {
      const named = limits.map((one, index) => ({ ...one, name: `bucket ${index}`, refills: true }));
      const { arrivals, leftWaiting, pending } = play(named, concurrency, requests);

      for (const one of named) expect(leastInBucket(arrivals, one)).toBeGreaterThanOrEqual(-1e-6);
      expect(arrivals.length + leftWaiting).toBe(requests.length);
      expect(pending).toBe(0);
    });

    fc.assert(property, { numRuns: 400 });
  });

  it('wastes no time: with instant answers, each full window is followed by the next', () => {
    const property = fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 0, max: 100 }),
      (requests, windowMs, asked) => {
        const instant = { at: 0, there: 0, back: 0, path: '/', givenUpAfter: undefined };
        const { arrivals } = play([{ name: 'burst', requests, windowMs }], 1000, Array(asked).fill(instant));

        expect(arrivals.map(({ moment }) => moment)).toEqual(
          Array.from({ length: asked }, (_, index) => Math.floor(index / requests) * windowMs),
        );
      },
    );

    fc.assert(property);
  });

  it('wastes no time: with instant answers, a bucket is emptied at once, and then as fast as it refills', () => {
    const property = fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 20, max: 500 }),
      fc.integer({ min: 0, max: 100 }),
      (requests, windowMs, asked) => {
        const instant = { at: 0, there: 0, back: 0, path: '/', givenUpAfter: undefined };
        const limits = [{ name: 'hourly', requests, windowMs, refills: true }];
        const { arrivals } = play(limits, 1000, Array(asked).fill(instant));

        arrivals.forEach(({ moment }, index) => {
          const soonest = (Math.max(0, index + 1 - requests) * windowMs) / requests;
          expect(moment).toBeGreaterThanOrEqual(soonest - 1e-6);
          expect(moment).toBeLessThanOrEqual(Math.ceil(soonest + 1e-6));
        });
      },
    );

    fc.assert(property);
  });
});
