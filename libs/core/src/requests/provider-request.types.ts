import type { HttpMethod } from '../contract/rate-limit.types.js';
import type { ProviderFailure } from '../failures/provider-failure.types.js';

/** What came back. */
export interface ProviderAnswer<T> {
  readonly body: T;
  /** By lower-case name. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** One request of a plugin's client, as core needs it to limit, repeat and report it. */
export interface ProviderRequest<T> {
  /** The task it belongs to: for its counts, and to park it alone. */
  readonly task: string;
  /** For people: `GET /v2/droplets`. */
  readonly endpoint: string;
  /** For the limits: `/v2/droplets`. */
  readonly path: string;
  /** For limits of single methods. Default: `GET`. */
  readonly method?: HttpMethod;
  /** Sends it once, without retries of its own, and stops when the signal aborts. */
  send(signal: AbortSignal): Promise<ProviderAnswer<T>>;
  /** Reads the library's own error. Absent: `send` throws an {@link AnswerError} that says what failed. */
  failure?(error: unknown): ProviderFailure;
}
