import autocannon from 'autocannon';
import type { RunningHost } from '../host/running-host.js';

/** The results of a load test. Times are whole milliseconds. */
export interface LoadFigures {
  readonly requests: number;
  /** Successful requests, including the warm-up. */
  readonly answered: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  readonly perSecond: number;
}

/** Misses every target if no request succeeded. */
const UNANSWERED = { p50Ms: Infinity, p99Ms: Infinity, maxMs: Infinity };

const CONCURRENCY = 8;
const SECONDS = 4;
const WARM_UP_SECONDS = 1;

/**
 * Requests paths below `/api/v1` in turn, eight requests at a time.
 *
 * @throws {Error} if a response is not 2xx.
 */
export async function loadHost(
  { url, token }: Pick<RunningHost, 'url' | 'token'>,
  paths: readonly string[],
): Promise<LoadFigures> {
  const { pathname } = new URL(url);
  const options = {
    url,
    connections: CONCURRENCY,
    headers: { authorization: `Bearer ${token}` },
    requests: paths.map((path) => ({ method: 'GET' as const, path: `${pathname}${path}` })),
  };
  const warmUp = await autocannon({ ...options, duration: WARM_UP_SECONDS });

  const { latency, duration, non2xx, errors, ...result } = await autocannon({ ...options, duration: SECONDS });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests to ${paths.join(' and ')} failed.`);
  const requests = result['2xx'];
  const answered = warmUp['2xx'] + requests;
  return {
    requests,
    answered,
    ...(requests > 0 ? { p50Ms: latency.p50, p99Ms: latency.p99, maxMs: latency.max } : UNANSWERED),
    perSecond: requests / duration,
  };
}
