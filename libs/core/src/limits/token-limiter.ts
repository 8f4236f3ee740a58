import { Observable, type SchedulerLike, type Subscription } from 'rxjs';
import type { RateLimit } from '../contract/rate-limit.types.js';
import type { Permit } from './permit.types.js';
import type { RateFeedback } from './rate-feedback.types.js';
import type { RateWait } from './rate-wait.types.js';
import { SlidingWindow } from './sliding-window.js';
import { TokenHolds, WHOLE_TOKEN } from './token-holds.js';

/** What is asked for: the path decides which windows count it, the task what a parked kind holds back. */
export interface LimitedRequest {
  readonly path: string;
  readonly task: string;
  /** Told when it must wait for a moment in time, not when it only waits for an answer. */
  readonly onWait?: (wait: RateWait) => void;
}

/** What a token may do, from the manifest. */
export interface TokenBudget {
  readonly limits: readonly RateLimit[];
  readonly concurrency: number;
}

interface Waiter extends LimitedRequest {
  readonly windows: readonly SlidingWindow[];
  readonly scopes: readonly string[];
  readonly grant: (permit: Permit) => void;
  told?: number;
}

/** A wait for an answer rather than for a moment. */
const FOR_AN_ANSWER = 'answer';

/**
 * Lets the requests of one token through in the order they came, as fast as its windows, its concurrency and the provider's
 * headers allow. Whoever must wait does not hold back a request that counts elsewhere.
 */
export class TokenLimiter {
  readonly #windows: readonly SlidingWindow[];
  readonly #holds = new TokenHolds();
  readonly #concurrency: number;
  readonly #clock: SchedulerLike;
  readonly #queue = new Set<Waiter>();
  #inFlight = 0;
  #remaining = Infinity;
  #timer?: Subscription;

  constructor(budget: TokenBudget, clock: SchedulerLike) {
    this.#windows = budget.limits.map((limit) => new SlidingWindow(limit));
    this.#concurrency = Math.max(1, budget.concurrency);
    this.#clock = clock;
  }

  /** Whether nothing is under way and no earlier request still counts: forgetting it would change nothing. */
  get idle(): boolean {
    const now = this.#clock.now();
    return (
      this.#inFlight + this.#queue.size === 0 &&
      this.#windows.every((window) => window.used(now) === 0) &&
      !this.#holds.any(now)
    );
  }

  /** Cold. Emits one permit when the request may be sent. Unsubscribing before leaves the queue; afterwards the permit must be released. */
  acquire(request: LimitedRequest): Observable<Permit> {
    return new Observable((subscriber) => {
      const windows = this.#windowsOf(request.path);
      const waiter: Waiter = {
        ...request,
        windows,
        scopes: this.#scopesOf(request.task, windows),
        grant: (permit) => {
          subscriber.next(permit);
          subscriber.complete();
        },
      };
      this.#queue.add(waiter);
      this.#pump();
      return () => {
        this.#queue.delete(waiter);
        if (this.#queue.size === 0) this.#timer?.unsubscribe();
      };
    });
  }

  /** The provider asked all requests to wait, or only those of a path that has a limit of its own. */
  hold(path: string, until: number): void {
    const own = this.#windows.find((window) => window.limit.path !== undefined && window.covers(path));
    this.#holds.hold(own?.limit.path ?? WHOLE_TOKEN, { until, reason: 'the provider asked to wait' });
  }

  /** Holds back one task until its budget is there again; the others go on. */
  park(task: string, until: number): void {
    this.#holds.hold(task, {
      until,
      reason: 'the budget of this token is used up until the provider’s ratelimit-reset',
    });
  }

  /** Whether a hold makes this request wait now. */
  holds({ path, task }: LimitedRequest): boolean {
    const scopes = this.#scopesOf(task, this.#windowsOf(path));
    return this.#holds.longest(scopes, this.#clock.now()) !== undefined;
  }

  #windowsOf(path: string): SlidingWindow[] {
    return this.#windows.filter((window) => window.covers(path));
  }

  #scopesOf(task: string, windows: readonly SlidingWindow[]): string[] {
    return [WHOLE_TOKEN, task, ...windows.flatMap(({ limit }) => limit.path ?? [])];
  }

  #pump(): void {
    let earliest = Infinity;
    for (const waiter of this.#queue) {
      const wait = this.#waitOf(waiter, this.#clock.now());
      if (wait === undefined) this.#grant(waiter);
      else if (wait !== FOR_AN_ANSWER) {
        earliest = Math.min(earliest, wait.until);
        if (waiter.told !== wait.until) waiter.onWait?.(wait);
        waiter.told = wait.until;
      }
    }
    this.#timer?.unsubscribe();
    if (earliest < Infinity) {
      this.#timer = this.#clock.schedule(() => this.#pump(), Math.max(1, Math.ceil(earliest - this.#clock.now())));
    }
  }

  #waitOf({ windows, scopes }: Waiter, now: number): RateWait | typeof FOR_AN_ANSWER | undefined {
    const held = this.#holds.longest(scopes, now);
    if (held) return held;
    const full = windows.find((window) => !window.hasRoom(now));
    if (full) {
      const until = full.freeAt();
      const { name, windowMs } = full.limit;
      return until === undefined
        ? FOR_AN_ANSWER
        : { until, reason: `${name}: ${full.requests} requests per ${windowMs / 1000} s` };
    }
    return this.#inFlight >= Math.min(this.#concurrency, Math.max(1, this.#remaining)) ? FOR_AN_ANSWER : undefined;
  }

  #grant(waiter: Waiter): void {
    this.#queue.delete(waiter);
    this.#inFlight += 1;
    for (const window of waiter.windows) window.take();
    let released = false;
    waiter.grant({
      release: (feedback) => {
        if (released) return;
        released = true;
        this.#inFlight -= 1;
        for (const window of waiter.windows) window.answered(this.#clock.now());
        if (feedback) this.#learn(feedback);
        this.#pump();
      },
    });
  }

  /** The headers correct the manifest: another size of the window, or a budget that others use too. */
  #learn({ limit, remaining, resetAt }: RateFeedback): void {
    const now = this.#clock.now();
    const stated = this.#windows.find((window) => window.limit.stated);
    if (stated && limit !== undefined && limit > 0 && limit !== stated.requests) this.#resize(stated, limit);
    if (remaining === undefined) return;
    this.#remaining = remaining;
    // A zero while one of our own windows is full is that window's; it frees itself, long before the reset.
    const explained = this.#windows.some((window) => window.limit.path === undefined && !window.hasRoom(now));
    if (remaining === 0 && resetAt !== undefined && resetAt > now && !explained) {
      this.#holds.hold(WHOLE_TOKEN, { until: resetAt, reason: 'others used up the budget of this token' });
    }
  }

  #resize(stated: SlidingWindow, requests: number): void {
    stated.resize(requests);
    for (const window of this.#windows) {
      const share = window.limit.shareOf;
      if (share?.limit === stated.limit.name) window.resize(requests * share.fraction);
    }
  }
}
