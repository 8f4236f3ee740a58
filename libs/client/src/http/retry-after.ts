import { setTimeout } from 'node:timers/promises';

/** How requests are repeated that a host is too busy for. */
export interface RetryOptions {
  /** How often a request is repeated at most. 0: never. Default: 3. */
  readonly retries?: number;
  /** Seconds that one `Retry-After` may ask for; a longer one is a problem. Default: 60. */
  readonly maxRetryWaitSeconds?: number;
}

/** Sends one request. */
export type Send = (request: Request) => Promise<Response>;

/** A host that answers with these has changed nothing, and says when to ask again. */
const BUSY: readonly number[] = [429, 503];

/**
 * Repeats requests that are answered with 429 or 503 and `Retry-After`, when that has passed. All other answers are returned.
 *
 * @throws the reason of the request's signal, if it is aborted in between.
 */
export function retrying(send: Send, { retries = 3, maxRetryWaitSeconds = 60 }: RetryOptions): Send {
  return async (request) => {
    for (let left = retries; ; left -= 1) {
      const response = await send(left > 0 ? request.clone() : request);
      const seconds = BUSY.includes(response.status) ? retryAfterOf(response.headers) : undefined;
      if (left <= 0 || seconds === undefined || seconds > maxRetryWaitSeconds) return response;
      await response.body?.cancel();
      await pause(seconds * 1000, request.signal);
    }
  };
}

/** The seconds in `Retry-After` (RFC 9110), which may also be a date. */
export function retryAfterOf(headers: Headers): number | undefined {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  const until = Date.parse(text);
  return Number.isNaN(until) ? undefined : Math.max(0, (until - Date.now()) / 1000);
}

/**
 * Waits.
 *
 * @throws the signal's reason as soon as it is aborted.
 */
export async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw error;
  });
}
