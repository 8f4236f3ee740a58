import type { Observable, Subscription } from 'rxjs';
import type { RateLimit } from '../src/contract/rate-limit.types.js';
import { TokenLimiter } from '../src/limits/token-limiter.js';
import { Redactor } from '../src/redaction/redactor.js';
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from '../src/requests/retry-policy.js';
import { DemandGate } from '../src/requests/demand-gate.js';
import type { ProviderRequest, RequestEvent } from '../src/requests/provider-request.types.js';
import { RequestExecutor } from '../src/requests/request-executor.js';
import { VirtualTime } from './virtual-time.js';

/** A whole second, so that `ratelimit-reset` can name moments exactly. */
export const START = 1_800_000_000_000;

/** An executor in virtual time, with a log. Moments count from the start. */
export class ExecutorBench {
  readonly clock = new VirtualTime(START);
  readonly gate = new DemandGate();
  readonly stop = new AbortController();
  readonly events: RequestEvent[] = [];
  /** `sent server-list@0`, `body ok@12`, `error rate-limit@3`, `end@3`. */
  readonly log: string[] = [];
  readonly errors: unknown[] = [];
  readonly limiter: TokenLimiter;
  readonly executor: RequestExecutor;

  constructor({ limits = [], ...policy }: Partial<RetryPolicy> & { limits?: RateLimit[] } = {}) {
    this.limiter = new TokenLimiter({ limits, concurrency: 2 }, this.clock);
    this.executor = new RequestExecutor({
      limiter: this.limiter,
      demand: this.gate,
      clock: this.clock,
      signal: this.stop.signal,
      redactor: new Redactor(['dop_v1_secret']),
      retry: { ...DEFAULT_RETRY_POLICY, ...policy },
      listener: (event) => {
        this.events.push(event);
        this.#note(`${event.type} ${event.task}`);
      },
    });
  }

  run<T>(request: ProviderRequest<T>): Subscription {
    const answer: Observable<T> = this.executor.execute(request);
    return answer.subscribe({
      next: (body) => this.#note(`body ${String(body)}`),
      error: (error) => {
        this.errors.push(error);
        this.#note('error');
      },
    });
  }

  /** Moments, from the start, at which a request was sent. */
  get sentAt(): number[] {
    return this.log.filter((line) => line.startsWith('sent')).map((line) => Number(line.split('@')[1]));
  }

  /** Whether every permit came back and nothing waits. */
  get settled(): boolean {
    this.clock.advance(10_000_000);
    return this.limiter.idle && this.clock.pending === 0;
  }

  #note(what: string): void {
    this.log.push(`${what}@${this.clock.now() - START}`);
  }
}
