import { setTimeout as sleep } from 'node:timers/promises';
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
  /** Requests that were refused, took too long or broke. */
  readonly failed: number;
  /** The longest that `/health/live` took meanwhile. */
  readonly liveMs: number;
}

/** Misses every target if a request failed. */
const UNANSWERED = { p50Ms: Infinity, p99Ms: Infinity, maxMs: Infinity };

const CONCURRENCY = 8;
const SECONDS = 4;
const WARM_UP_SECONDS = 1;

const TIMEOUT_SECONDS = 30;

/** Requests paths below `/api/v1` in turn, eight requests at a time, and asks meanwhile whether the host is alive. */
export async function loadHost(
  { url, token }: Pick<RunningHost, 'url' | 'token'>,
  paths: readonly string[],
): Promise<LoadFigures> {
  const { pathname } = new URL(url);
  const options = {
    url,
    connections: CONCURRENCY,
    timeout: TIMEOUT_SECONDS,
    headers: { authorization: `Bearer ${token}` },
    requests: paths.map((path) => ({ method: 'GET' as const, path: `${pathname}${path}` })),
  };
  const health = new HealthProbe(url);
  const warmUp = await autocannon({ ...options, duration: WARM_UP_SECONDS });
  const { latency, duration, non2xx, errors, ...result } = await autocannon({ ...options, duration: SECONDS });
  const liveMs = await health.end();
  const requests = result['2xx'];
  const failed = non2xx + errors;
  return {
    requests,
    answered: warmUp['2xx'] + requests,
    ...(requests > 0 && failed === 0 ? { p50Ms: latency.p50, p99Ms: latency.p99, maxMs: latency.max } : UNANSWERED),
    perSecond: requests / duration,
    failed,
    liveMs,
  };
}

const PROBE_EVERY_MS = 50;

/** Asks a host all the time whether it is alive. */
class HealthProbe {
  readonly #ended = new AbortController();
  readonly #longest: Promise<number>;

  constructor(url: string) {
    this.#longest = this.#ask(new URL('/health/live', url));
  }

  /** The longest that an answer took, in milliseconds. */
  end(): Promise<number> {
    this.#ended.abort();
    return this.#longest;
  }

  async #ask(url: URL): Promise<number> {
    let longest = 0;
    while (!this.#ended.signal.aborted) {
      const startedAt = performance.now();
      await (await fetch(url)).arrayBuffer();
      longest = Math.max(longest, performance.now() - startedAt);
      await sleep(PROBE_EVERY_MS);
    }
    return longest;
  }
}
