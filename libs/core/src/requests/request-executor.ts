import {
  concatMap,
  defer,
  finalize,
  fromEvent,
  merge,
  mergeMap,
  Observable,
  of,
  retry,
  share,
  type SchedulerLike,
  take,
  throwError,
  timer,
} from 'rxjs';
import { AnswerError } from '../failures/answer.error.js';
import { cancelledError, ProviderError, withoutSecrets } from '../errors/provider-error.js';
import { toProviderError } from '../failures/provider-error-mapper.js';
import type { ProviderFailure } from '../failures/provider-failure.types.js';
import type { Permit } from '../limits/permit.types.js';
import type { TokenLimiter } from '../limits/token-limiter.js';
import type { Redactor } from '../redaction/redactor.js';
import type { Demand } from './demand-gate.js';
import type { ProviderAnswer, ProviderRequest, RequestEvent } from './provider-request.types.js';
import { RetryDecider, type RetryPolicy } from './retry-policy.js';

/** What the requests of one sync share. */
export interface RequestSettings {
  readonly limiter: TokenLimiter;
  readonly demand: Demand;
  readonly clock: SchedulerLike;
  readonly signal: AbortSignal;
  readonly redactor: Redactor;
  readonly retry: RetryPolicy;
  readonly listener: (event: RequestEvent) => void;
}

/**
 * The reason for aborting a request without subscribers. Created once, because `abort` without a reason creates an
 * error with a stack each time.
 */
const NO_LONGER_NEEDED = new DOMException('The answer is no longer needed.', 'AbortError');

/** Sends every request of a connection: waits for the demand gate and the limiter, maps errors, retries, and stops on cancellation. */
export class RequestExecutor {
  readonly #aborted: Observable<never>;

  constructor(readonly settings: RequestSettings) {
    const { signal } = settings;
    // One listener for all requests, because a signal warns of a leak from eleven listeners on.
    const abort = fromEvent(signal, 'abort').pipe(share());
    this.#aborted = defer(() => (signal.aborted ? of(undefined) : abort)).pipe(
      mergeMap(() => throwError(cancelledError)),
    );
  }

  /**
   * Cold. Emits the body and completes. Unsubscribing, or the sync's abort signal, stops the request and every wait.
   *
   * @throws {ProviderError} through the stream, when the error is final or all attempts are used up.
   */
  execute<T>(asked: ProviderRequest<T>): Observable<T> {
    const { clock, retry: policy, listener, redactor } = this.settings;
    // Its endpoint appears in every event, error and log line, and some APIs put their token into the path.
    const request: ProviderRequest<T> = {
      task: asked.task,
      path: asked.path,
      ...(asked.method && { method: asked.method }),
      endpoint: redactor.redact(asked.endpoint),
      send: (signal) => asked.send(signal),
      ...(asked.failure && { failure: (error) => asked.failure?.(error) ?? {} }),
    };
    return defer(() => {
      const decider = new RetryDecider(policy);
      const again = (error: unknown): Observable<unknown> => {
        const delay = ProviderError.is(error) ? decider.next(error) : undefined;
        if (!ProviderError.is(error) || delay === undefined) return throwError(() => error);
        if (error.kind === 'rate-limit' && this.#heldBack(request)) return of(0);
        listener({
          type: 'retrying',
          task: request.task,
          endpoint: request.endpoint,
          until: clock.now() + delay,
          error,
        });
        return timer(delay, clock);
      };
      return merge(this.#aborted, this.#once(request).pipe(retry({ delay: again })));
    }).pipe(take(1));
  }

  #once<T>(request: ProviderRequest<T>): Observable<T> {
    const { demand, limiter, listener } = this.settings;
    const { task, path, method, endpoint } = request;
    return demand.whenOpen().pipe(
      concatMap(() =>
        limiter.acquire({
          task,
          path,
          method,
          onWait: (wait) => listener({ type: 'waiting', task, endpoint, ...wait }),
        }),
      ),
      // The gate may have closed while the request was queued.
      concatMap((permit) =>
        demand.whenOpen().pipe(
          concatMap(() => this.#send(request, permit)),
          finalize(() => permit.release()),
        ),
      ),
    );
  }

  #send<T>(request: ProviderRequest<T>, permit: Permit): Observable<T> {
    const { clock, limiter, listener, retry: policy } = this.settings;
    const { task, endpoint } = request;
    return new Observable<T>((subscriber) => {
      const stop = new AbortController();
      const sentAt = clock.now();
      const answered = (status?: number): void =>
        listener({ type: 'answered', task, endpoint, durationMs: clock.now() - sentAt, status });
      const fail = (failed: ProviderError): void => {
        answered(failed.status);
        subscriber.error(failed);
      };
      let isLate = false;
      const deadline = clock.schedule(() => {
        isLate = true;
        fail(this.#tooLate(request, permit));
      }, policy.answerWithinMs);
      listener({ type: 'sent', task, endpoint });
      new Promise<ProviderAnswer<T>>((resolve) => resolve(request.send(stop.signal)))
        .then(
          ({ body, headers }) => {
            if (isLate) return;
            answered();
            permit.release(limiter.read(request, headers));
            subscriber.next(body);
            subscriber.complete();
          },
          (error: unknown) => {
            if (!isLate) fail(this.#failed(request, error, permit));
          },
        )
        // A plugin that returns nothing, or fails on its own error, must not leave the caller waiting.
        .catch((defect: unknown) => subscriber.error(defect));
      return () => {
        deadline.unsubscribe();
        stop.abort(NO_LONGER_NEEDED);
        permit.release();
      };
    });
  }

  /** Independent of the client's own timers: a provider that hangs blocks no one for longer than this. */
  #tooLate<T>({ endpoint }: ProviderRequest<T>, permit: Permit): ProviderError {
    const { clock, redactor, retry: policy } = this.settings;
    permit.release();
    const message = `no complete response within ${policy.answerWithinMs / 1000} s`;
    return toProviderError({ code: 'TimeoutError', message }, { endpoint, redactor, now: clock.now() });
  }

  #failed<T>(request: ProviderRequest<T>, error: unknown, permit: Permit): ProviderError {
    const { endpoint, task } = request;
    const { clock, limiter, redactor, retry: policy } = this.settings;
    const now = clock.now();
    if (ProviderError.is(error)) {
      permit.release();
      return withoutSecrets(error, redactor);
    }
    const read = failureOf(error, request);
    const failed = toProviderError(read, { endpoint, redactor, now });
    const feedback = limiter.read(request, read.headers);
    if (failed.kind !== 'rate-limit') {
      permit.release(feedback);
      return failed;
    }
    const { retryAfter } = failed;
    if (retryAfter !== undefined && retryAfter <= policy.longestWaitMs) limiter.hold(request, now + retryAfter);
    if (retryAfter === undefined && feedback.resetAt !== undefined)
      limiter.park(task, Math.min(feedback.resetAt, now + policy.longestWaitMs), request);
    // The remaining budget is zero here. It must not hold the entire token in addition to the wait that the response
    // asks for.
    permit.release({ limit: feedback.limit });
    return failed;
  }

  /** The limiter already delays the next attempt, so there is no additional back-off. */
  #heldBack({ path, method, task }: Pick<ProviderRequest<unknown>, 'path' | 'method' | 'task'>): boolean {
    return this.settings.limiter.holds({ path, method, task });
  }
}

/** Interprets the error of a request, with the request's own interpretation first. */
function failureOf(error: unknown, { failure }: Pick<ProviderRequest<unknown>, 'failure'>): ProviderFailure {
  if (AnswerError.is(error)) return error.failure;
  return failure?.(error) ?? { message: error instanceof Error ? error.message : String(error) };
}
