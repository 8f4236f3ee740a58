import type { Observable } from 'rxjs';
import type { RestQuery } from './rest-http.js';

/** A body, parsed, and the headers that came with it, by lower-case name. */
export interface ParsedAnswer {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** One request, before it is known what its body must hold. */
export interface ApiRequest<T> {
  /** The task that it is for; limits and counts of requests go by it. */
  readonly task: string;
  readonly path: string;
  /** Where the API has an address for each region. Default: the first that the connection chose. */
  readonly region?: string;
  readonly query?: RestQuery;
  /** Besides those that carry the credential. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A status besides 2xx that is an answer. */
  readonly fine?: number;
  /** @throws {TypeError} when the answer is not what was asked for. */
  readonly read: (answer: ParsedAnswer, status: number) => T;
}

/**
 * A provider's API, for one connection: for what a plugin reads besides the lists that it declares. Limits, retries and the credential are
 * taken care of. Every answer is a cold Observable that fails with a ProviderError.
 */
export interface RestClient {
  /** Any object of the API. `read` throws when the body is not what it should be. */
  read<T>(task: string, path: string, read: (body: unknown) => T): Observable<T>;
  /** Any request. */
  get<T>(request: ApiRequest<T>): Observable<T>;
}
