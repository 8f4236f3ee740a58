import type { HttpMethod } from '../contract/rate-limit.types.js';
import type { ProviderFailure } from '../failures/provider-failure.types.js';
import type { ProviderError } from '../errors/provider-error.js';

/** What came back. */
export interface ProviderAnswer<T> {
  readonly body: T;
  /** By lower-case name. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** One request of a plugin's client, with what core needs to limit, retry and report it. */
export interface ProviderRequest<T> {
  /** The task that it belongs to, for counting and for holding that task alone. */
  readonly task: string;
  /** For people: `GET /v2/droplets`. */
  readonly endpoint: string;
  /** For the limits: `/v2/droplets`. */
  readonly path: string;
  /** For limits of single methods. Default: `GET`. */
  readonly method?: HttpMethod;
  /** Sends it once, without retries, and stops when the signal aborts. */
  send(signal: AbortSignal): Promise<ProviderAnswer<T>>;
  /** Interprets the library's own error. Absent: `send` throws an {@link AnswerError}. */
  failure?(error: unknown): ProviderFailure;
}

/** Events of a connection's requests, as they happen. */
export type RequestEvent =
  | { readonly type: 'sent'; readonly task: string; readonly endpoint: string }
  | {
      readonly type: 'answered';
      readonly task: string;
      readonly endpoint: string;
      readonly durationMs: number;
      readonly status?: number;
    }
  | {
      readonly type: 'waiting';
      readonly task: string;
      readonly endpoint: string;
      readonly until: number;
      readonly reason: string;
    }
  | {
      readonly type: 'retrying';
      readonly task: string;
      readonly endpoint: string;
      readonly until: number;
      readonly error: ProviderError;
    };
