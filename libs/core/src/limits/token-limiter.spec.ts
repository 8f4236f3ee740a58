import { Subject, type Subscription, takeUntil } from 'rxjs';
import { VirtualTime } from '../../test/virtual-time.js';
import type { Permit, RateWait } from './permit.types.js';
import { type TokenBudget, TokenLimiter } from './token-limiter.js';

const BURST = { name: 'burst', requests: 2, windowMs: 1000 };
const HOURLY = { name: 'hourly', requests: 100, windowMs: 60_000 };
const CDN = { name: 'cdn', requests: 1, windowMs: 5000, path: '/cdn' };

/** A limiter with a log of grants and waits. */
class Bench {
  readonly clock = new VirtualTime();
  readonly limiter: TokenLimiter;
  readonly granted: string[] = [];
  readonly waits: (RateWait & { name: string })[] = [];
  readonly permits = new Map<string, Permit>();

  constructor(budget: Partial<TokenBudget>) {
    this.limiter = new TokenLimiter({ limits: [], concurrency: 10, ...budget }, this.clock);
  }

  ask(name: string, path = '/droplets', task = 'servers'): Subscription {
    const onWait = (wait: RateWait): number => this.waits.push({ name, ...wait });
    return this.limiter.acquire({ path, task, onWait }).subscribe((permit) => {
      this.granted.push(`${name}@${this.clock.now()}`);
      this.permits.set(name, permit);
    });
  }

  /** Acquires a permit, and releases it immediately. */
  use(name: string, path?: string, task?: string): void {
    this.ask(name, path, task);
    this.permits.get(name)?.release();
  }
}

describe('TokenLimiter', () => {
  it('admits requests in order of arrival, as soon as the window has a place', () => {
    const bench = new Bench({ limits: [BURST] });

    bench.use('a');
    bench.clock.advanceTo(300);
    bench.use('b');
    bench.ask('c');
    bench.ask('d');
    bench.clock.advanceTo(5000);

    expect(bench.granted).toEqual(['a@0', 'b@300', 'c@1000', 'd@1300']);
  });

  it('admits no more requests at a time than the concurrency, and continues at each response', () => {
    const bench = new Bench({ concurrency: 2 });

    ['a', 'b', 'c', 'd'].forEach((name) => bench.ask(name));
    const atFirst = [...bench.granted];
    bench.permits.get('b')?.release();
    bench.permits.get('b')?.release();

    expect(atFirst).toEqual(['a@0', 'b@0']);
    expect(bench.granted).toEqual(['a@0', 'b@0', 'c@0']);
  });

  it('makes a request wait for its path’s window without holding back those of other paths', () => {
    const bench = new Bench({ limits: [HOURLY, CDN] });

    bench.use('cdn1', '/cdn/endpoints');
    bench.ask('cdn2', '/cdn/endpoints');
    bench.ask('other');
    bench.clock.advanceTo(10_000);

    expect(bench.granted).toEqual(['cdn1@0', 'other@0', 'cdn2@5000']);
  });

  it('tells a waiting request once for each moment it waits for, with the window’s name and size', () => {
    const bench = new Bench({ limits: [BURST] });

    bench.use('a');
    bench.use('b');
    bench.ask('c');
    bench.ask('d');
    bench.use('e', '/other');

    expect(bench.waits.filter(({ name }) => name === 'c')).toEqual([
      { name: 'c', until: 1000, reason: 'burst: 2 requests per 1 s' },
    ]);
  });

  it('reports the longest of several full windows', () => {
    const bench = new Bench({ limits: [BURST, { ...HOURLY, requests: 2 }] });

    bench.use('a');
    bench.use('b');
    bench.ask('c');

    expect(bench.waits.map(({ until }) => until)).toEqual([60_000]);
  });

  it('tells nobody who only waits for an answer', () => {
    const bench = new Bench({ limits: [{ ...BURST, requests: 1 }], concurrency: 1 });

    bench.ask('a');
    bench.ask('b');

    expect(bench.waits).toEqual([]);
    expect(bench.clock.pending).toBe(0);
  });

  it('leaves the queue, and no timer, when a waiting request is unsubscribed', () => {
    const bench = new Bench({ limits: [BURST] });
    bench.use('a');
    bench.use('b');

    const waiting = bench.ask('c');
    const timers = bench.clock.pending;
    waiting.unsubscribe();

    expect([timers, bench.clock.pending]).toEqual([1, 0]);
    bench.clock.advanceTo(5000);
    expect(bench.granted).toEqual(['a@0', 'b@0']);
    expect(bench.limiter.idle).toBe(true);
  });

  it('leaves no timer when everyone leaves while being told to wait', () => {
    const bench = new Bench({ limits: [{ ...BURST, requests: 1 }] });
    bench.use('a');
    let leave = false;
    const waiting: Subscription = bench.limiter
      .acquire({ path: '/', task: 't', onWait: () => leave && waiting.unsubscribe() })
      .subscribe();
    leave = true;

    bench.limiter.hold({ path: '/' }, 3000);
    bench.clock.advanceTo(1000);

    expect(waiting.closed).toBe(true);
    expect(bench.clock.pending).toBe(0);
  });

  it('keeps no place for a request that is cancelled as soon as it has to wait', () => {
    const bench = new Bench({ limits: [{ ...BURST, requests: 1 }] });
    bench.use('a');
    const leave = new Subject<void>();

    bench.limiter
      .acquire({ path: '/', task: 't', onWait: () => leave.next() })
      .pipe(takeUntil(leave))
      .subscribe();
    bench.ask('b');
    bench.clock.advanceTo(1000);

    expect(bench.granted).toEqual(['a@0', 'b@1000']);
  });

  it('looks again when an answer comes in the moment of the grant', () => {
    const bench = new Bench({ concurrency: 1, limits: [HOURLY] });
    bench.ask('a');
    bench.limiter
      .acquire({ path: '/', task: 't' })
      .subscribe((permit) => permit.release({ remaining: 0, resetAt: 500 }));
    bench.ask('c');

    bench.permits.get('a')?.release();
    bench.clock.advanceTo(1000);

    expect(bench.granted).toEqual(['a@0', 'c@500']);
  });

  it('is idle only if nothing is in flight, nothing counts and nothing is held', () => {
    const bench = new Bench({ limits: [BURST] });

    const unused = bench.limiter.idle;
    bench.ask('a');
    const underWay = bench.limiter.idle;
    bench.permits.get('a')?.release();
    const counting = bench.limiter.idle;
    bench.clock.advanceTo(1000);
    const expired = bench.limiter.idle;
    bench.limiter.park('servers', 2000);
    const held = bench.limiter.idle;

    expect([unused, underWay, counting, expired, held]).toEqual([true, false, false, true, false]);
  });

  it('does not take what a path with a limit of its own states for the budget of the token', () => {
    const bench = new Bench({ limits: [{ ...HOURLY, stated: true }, CDN], concurrency: 50 });

    bench.ask('cdn', '/cdn');
    bench.permits.get('cdn')?.release({ limit: 1, remaining: 0, resetAt: 5000 });
    Array.from({ length: 50 }, (_, index) => bench.ask(`droplet ${index}`));

    expect(bench.granted).toHaveLength(51);
  });
});
