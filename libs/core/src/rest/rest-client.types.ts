import type { Observable } from 'rxjs';
import type { RestQuery } from './rest-http.js';

/** A parsed body, and the response's headers by lower-case name. */
export interface ParsedAnswer {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** One request, without the expected body. */
export interface ApiRequest<T> {
  /** The task that it belongs to, for limits and request counts. */
  readonly task: string;
  readonly path: string;
  /** For an API with an address for each region. Default: the first that the connection selected. */
  readonly region?: string;
  readonly query?: RestQuery;
  /** In addition to those that carry the credential. */
  readonly headers?: Readonly<Record<string, string>>;
  /** An accepted status besides 2xx. */
  readonly fine?: number;
  /** @throws {TypeError} if the response is not as expected. */
  readonly read: (answer: ParsedAnswer, status: number) => T;
}

/**
 * A client of the provider's API for one connection, for what a plugin reads apart from declared lists. It handles
 * limits, retries and the credential. Every result is a cold Observable that fails with a ProviderError.
 */
export interface RestClient {
  /** Reads any object of the API. `read` throws if the body is not as expected. */
  read<T>(task: string, path: string, read: (body: unknown) => T): Observable<T>;
  /** Any request. */
  get<T>(request: ApiRequest<T>): Observable<T>;
}
