import { Observable, type SchedulerLike, type Subscription } from 'rxjs';
import type { RateLimit } from '../contract/rate-limit.types.js';
import type { Permit, RateFeedback, RateWait } from './permit.types.js';
import type { RequestBudget } from './request-budget.js';
import type { LimitedTarget } from './limit-scope.js';
import { readRateHeaders } from './rate-headers-parser.js';
import { RefillingBucket } from './refilling-bucket.js';
import { SlidingWindow } from './sliding-window.js';
import { TokenHolds, WHOLE_TOKEN } from './token-holds.js';

/** The request: its path and method decide which windows count it, its task which holds apply. */
export interface LimitedRequest extends LimitedTarget {
  readonly task: string;
  /** Called when it must wait until a known time, not when it only waits for a response. */
  readonly onWait?: (wait: RateWait) => void;
}

/** The limits of a token, from the manifest. */
export interface TokenBudget {
  readonly limits: readonly RateLimit[];
  readonly concurrency: number;
}

interface Waiter extends LimitedRequest {
  readonly windows: readonly RequestBudget[];
  readonly scopes: readonly string[];
  readonly grant: (permit: Permit) => void;
  told?: number;
}

/** A wait for a response rather than until a known time. */
const FOR_AN_ANSWER = 'answer';

/** Milliseconds. A `ratelimit-reset` beyond the longest window of any supported provider is ignored. */
const LONGEST_RESET = 3_700_000;

/** Milliseconds. A longer timer would fire immediately (Node's timers are 32-bit). The queue is checked again when it fires. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Admits the requests of one token in order, as fast as its windows, its concurrency and the provider's headers allow.
 * A waiting request does not block one that counts towards other limits.
 */
export class TokenLimiter {
  readonly #windows: readonly RequestBudget[];
  readonly #holds = new TokenHolds();
  readonly #concurrency: number;
  readonly #clock: SchedulerLike;
  readonly #queue = new Set<Waiter>();
  /** The windows for specific requests that each task has used. They determine what a task may still send. */
  readonly #met = new Map<string, Set<RequestBudget>>();
  #inFlight = 0;
  #remaining = Infinity;
  #timer?: Subscription;
  #pumping = false;
  #pumpAgain = false;

  constructor(budget: TokenBudget, clock: SchedulerLike) {
    this.#windows = budget.limits.map((limit) =>
      limit.refills ? new RefillingBucket(limit) : new SlidingWindow(limit),
    );
    this.#concurrency = Math.max(1, budget.concurrency);
    this.#clock = clock;
  }

  /** Whether nothing is in flight and no earlier request still counts, so that the limiter can be removed. */
  get idle(): boolean {
    const now = this.#clock.now();
    return (
      this.#inFlight + this.#queue.size === 0 &&
      this.#windows.every((window) => window.used(now) === 0) &&
      !this.#holds.any(now)
    );
  }

  /**
   * Cold. Emits one permit when the request may be sent. Unsubscribing earlier leaves the queue; afterwards the permit
   * must be released.
   */
  acquire(request: LimitedRequest): Observable<Permit> {
    return new Observable((subscriber) => {
      const windows = this.#windowsOf(request);
      this.#remember(request.task, windows);
      const waiter: Waiter = {
        ...request,
        windows,
        scopes: this.#scopesOf(request.task, windows),
        grant: (permit) => {
          subscriber.next(permit);
          subscriber.complete();
        },
      };
      // Before the pump: unsubscribing during a callback takes effect immediately.
      subscriber.add(() => {
        this.#queue.delete(waiter);
        if (this.#queue.size === 0) this.#timer?.unsubscribe();
      });
      this.#queue.add(waiter);
      this.#pump();
    });
  }

  /** The provider asked all requests to wait, or only those with a separate limit. */
  hold(target: LimitedTarget, until: number): void {
    const own = this.#windowsOf(target).find(isNarrow)?.scope;
    this.#holds.hold(own ?? WHOLE_TOKEN, {
      until,
      reason: 'the provider asked to wait',
    });
  }

  /** Applies the rate limit headers of a response to the budget of its request. Header names are lower case. */
  read(target: LimitedTarget, headers: Readonly<Record<string, string | undefined>> | undefined): RateFeedback {
    return readRateHeaders(headers, this.#clock.now(), this.#stated(this.#windowsOf(target))?.limit.headers);
  }

  /** Holds one task until its budget is available again, while others continue. A refilling budget is available before its reset. */
  park(task: string, until: number, target: LimitedTarget = { path: '' }): void {
    if (this.#stated(this.#windowsOf(target))?.limit.refills) return;
    this.#holds.hold(task, {
      until,
      reason: 'the rate limit of this token is used up until the provider’s ratelimit-reset',
    });
  }

  /** Whether a hold makes this request wait now. */
  holds(request: LimitedRequest): boolean {
    const scopes = this.#scopesOf(request.task, this.#windowsOf(request));
    return this.#holds.longest(scopes, this.#clock.now()) !== undefined;
  }

  /** How many requests a task could send at once if half of the token's remaining budget were left to others. Zero while it must wait. */
  affordable(task: string): number {
    const now = this.#clock.now();
    if (this.#holds.longest([WHOLE_TOKEN, task], now)) return 0;
    const met = this.#met.get(task);
    const windows = this.#windows.filter((window) => !isNarrow(window) || met?.has(window));
    const left = Math.min(this.#remaining, ...windows.map((window) => window.requests - window.used(now)));
    return Math.max(0, Math.floor(left / 2));
  }

  /** The window that a response's headers describe, among those that count the request: a separate limit, if it has one. */
  #stated(windows: readonly RequestBudget[]): RequestBudget | undefined {
    const narrow = windows.filter(isNarrow);
    return (narrow.length > 0 ? narrow : windows).find(({ limit }) => limit.stated);
  }

  #windowsOf(target: LimitedTarget): RequestBudget[] {
    return this.#windows.filter((window) => window.covers(target));
  }

  #remember(task: string, windows: readonly RequestBudget[]): void {
    const met = this.#met.get(task) ?? new Set();
    for (const window of windows) if (isNarrow(window)) met.add(window);
    if (met.size > 0) this.#met.set(task, met);
  }

  #scopesOf(task: string, windows: readonly RequestBudget[]): string[] {
    return [WHOLE_TOKEN, task, ...windows.flatMap(({ scope }) => scope ?? [])];
  }

  /**
   * Grants all requests that may be sent. Callbacks may release or leave during this; it then checks again, and sets
   * one timer at the end.
   */
  #pump(): void {
    if (this.#pumping) {
      this.#pumpAgain = true;
      return;
    }
    this.#pumping = true;
    let earliest: number;
    try {
      do {
        this.#pumpAgain = false;
        earliest = this.#letThrough();
      } while (this.#pumpAgain);
    } finally {
      this.#pumping = false;
    }
    this.#timer?.unsubscribe();
    if (this.#queue.size === 0 || earliest === Infinity) return;
    const delay = Math.max(1, Math.ceil(earliest - this.#clock.now()));
    this.#timer = this.#clock.schedule(() => this.#pump(), Math.min(delay, LONGEST_TIMER));
  }

  /** Grants in queue order, and returns the earliest time at which another request may be sent. */
  #letThrough(): number {
    let earliest = Infinity;
    for (const waiter of this.#queue) {
      const wait = this.#waitOf(waiter, this.#clock.now());
      if (wait === undefined) this.#grant(waiter);
      else if (wait !== FOR_AN_ANSWER) {
        earliest = Math.min(earliest, wait.until);
        const isNews = waiter.told !== wait.until;
        waiter.told = wait.until;
        if (isNews) waiter.onWait?.(wait);
      }
    }
    return earliest;
  }

  #waitOf({ windows, scopes }: Waiter, now: number): RateWait | typeof FOR_AN_ANSWER | undefined {
    const held = this.#holds.longest(scopes, now);
    if (held) return held;
    let wait: RateWait | undefined;
    for (const window of windows) {
      if (window.hasRoom(now)) continue;
      const until = window.freeAt();
      if (until === undefined) return FOR_AN_ANSWER;
      const { name, windowMs } = window.limit;
      if (until > (wait?.until ?? 0))
        wait = { until, reason: `${name}: ${window.requests} requests per ${windowMs / 1000} s` };
    }
    if (wait) return wait;
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
        if (feedback) this.#learn(feedback, waiter.windows);
        this.#pump();
      },
    });
  }

  /** The headers correct the manifest: the window may have another size, or others may share the budget. */
  #learn({ limit, remaining, resetAt }: RateFeedback, windows: readonly RequestBudget[]): void {
    const now = this.#clock.now();
    const stated = this.#stated(windows);
    // If a request has a separate limit that is not declared as stated, it is unclear which limit the headers describe.
    if (!stated && windows.some(isNarrow)) return;
    const scope = stated?.scope;
    if (stated && limit !== undefined && limit > 0 && limit !== stated.requests) this.#resize(stated, limit);
    if (remaining === undefined) return;
    if (scope === undefined) this.#remaining = remaining;
    // A zero while one of our own windows is full refers to that window, which frees up long before the reset.
    const explained = this.#windows.some((window) => window.scope === scope && !window.hasRoom(now));
    if (remaining === 0 && resetAt !== undefined && resetAt > now && !explained) {
      const wait = stated?.limit.refills ? stated.limit.windowMs / stated.requests : LONGEST_RESET;
      const until = Math.min(resetAt, now + wait);
      const whose = scope === undefined ? 'of this token' : `of this token for ${scope}`;
      this.#holds.hold(scope ?? WHOLE_TOKEN, { until, reason: `others used up the rate limit ${whose}` });
    }
  }

  #resize(stated: RequestBudget, requests: number): void {
    stated.resize(requests);
    for (const window of this.#windows) {
      const share = window.limit.shareOf;
      if (share?.limit === stated.limit.name) window.resize(requests * share.fraction);
    }
  }
}

/** Whether it applies to some requests only. */
const isNarrow = ({ scope }: RequestBudget): boolean => scope !== undefined;
