import autocannon from 'autocannon';
import type { RunningHost } from '../host/running-host.js';

/** How requests were answered that came without a break. Times in milliseconds, whole ones. */
export interface LoadFigures {
  readonly requests: number;
  /** With those that warmed it up. */
  readonly answered: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly mostMs: number;
  readonly perSecond: number;
}

/** No target is reached by what is not answered at all. */
const UNANSWERED = { p50Ms: Infinity, p99Ms: Infinity, mostMs: Infinity };

const IN_PARALLEL = 8;
const SECONDS = 4;
const WARM_UP_SECONDS = 1;

/**
 * Asks a host for addresses below `/api/v1`, in turn, eight requests at a time.
 *
 * @throws {Error} when an answer is no success.
 */
export async function loadHost(
  { url, token }: Pick<RunningHost, 'url' | 'token'>,
  paths: readonly string[],
): Promise<LoadFigures> {
  const { pathname } = new URL(url);
  const options = {
    url,
    connections: IN_PARALLEL,
    headers: { authorization: `Bearer ${token}` },
    requests: paths.map((path) => ({ method: 'GET' as const, path: `${pathname}${path}` })),
  };
  const warmUp = await autocannon({ ...options, duration: WARM_UP_SECONDS });

  const { latency, duration, non2xx, errors, ...result } = await autocannon({ ...options, duration: SECONDS });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests failed, of those to ${paths.join(' and ')}.`);
  const requests = result['2xx'];
  const answered = warmUp['2xx'] + requests;
  return {
    requests,
    answered,
    ...(requests > 0 ? { p50Ms: latency.p50, p99Ms: latency.p99, mostMs: latency.max } : UNANSWERED),
    perSecond: requests / duration,
  };
}
