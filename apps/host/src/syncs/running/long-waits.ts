import type { Demand, RequestEvent } from '@maestro/core';
import {
  asyncScheduler,
  concatMap,
  defer,
  from,
  type Observable,
  of,
  type SchedulerLike,
  type Subscription,
} from 'rxjs';

/** The minimum wait, in milliseconds, for releasing the sync's slot. */
const LONG_MS = 3000;

/** Milliseconds that a sync must be idle, because other tasks may be about to send a request. */
const SETTLES_MS = 500;

/** Milliseconds after which a request counts as abandoned. Its caller may stop listening before an answer comes. */
const ABANDONED_MS = 30_000;

/** What an entire sync waits for. */
export interface LongWait {
  /** Milliseconds since the epoch. */
  readonly until: number;
  readonly reason: string;
}

/** Called when a sync starts and stops waiting. */
export interface WaitingRoom {
  /** The entire sync waits, without any request in flight. */
  readonly enter: (wait: LongWait) => void;
  /** One of its requests may be sent. Resolves when the sync has a slot again. */
  readonly leave: () => Promise<void>;
}

/**
 * Detects when an entire sync waits for its provider for long. As the demand gate of the sync's requests, it also
 * delays the first request after the wait until the sync has a slot again.
 */
export class LongWaits implements Demand {
  readonly #waits = new Map<string, LongWait>();
  #sent: { readonly key: string; readonly at: number }[] = [];
  #settling?: Subscription;
  #leaving?: Promise<void>;
  #isIn = false;

  constructor(
    readonly gate: Demand,
    readonly room: WaitingRoom,
    readonly clock: SchedulerLike = asyncScheduler,
  ) {}

  whenOpen(): Observable<void> {
    return defer(() => (this.#isIn ? from(this.#leave()) : of(undefined))).pipe(concatMap(() => this.gate.whenOpen()));
  }

  /** Handles an event of the sync's requests. */
  take(event: RequestEvent): void {
    const key = `${event.task} ${event.endpoint}`;
    if (event.type === 'sent') {
      this.#sent.push({ key, at: this.clock.now() });
      this.#waits.delete(key);
    } else if (event.type === 'answered') {
      const answered = this.#sent.findIndex((sent) => sent.key === key);
      if (answered >= 0) this.#sent.splice(answered, 1);
    } else {
      const reason = event.type === 'waiting' ? event.reason : event.error.message;
      this.#waits.set(key, { until: event.until, reason });
    }
    if (!this.#settling && this.#longWait()) this.#settling = this.clock.schedule(() => this.#settled(), SETTLES_MS);
  }

  /** The sync has ended. */
  close(): void {
    this.#settling?.unsubscribe();
  }

  #settled(): void {
    this.#settling = undefined;
    const wait = this.#longWait();
    if (!wait || this.#isIn) return;
    this.#isIn = true;
    this.room.enter(wait);
  }

  /** The wait that ends first, if it is long and no request is in flight. */
  #longWait(): LongWait | undefined {
    const now = this.clock.now();
    for (const [key, { until }] of this.#waits) if (until <= now) this.#waits.delete(key);
    this.#sent = this.#sent.filter(({ at }) => now - at < ABANDONED_MS);
    if (this.#sent.length > 0) return undefined;
    const [first] = [...this.#waits.values()].sort((one, other) => one.until - other.until);
    return first && first.until - now >= LONG_MS ? first : undefined;
  }

  /** Many requests may be ready at once, but the sync takes one slot. */
  #leave(): Promise<void> {
    this.#leaving ??= this.room.leave().finally(() => {
      this.#isIn = false;
      this.#leaving = undefined;
    });
    return this.#leaving;
  }
}
