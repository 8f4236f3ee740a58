import type { FailureKind } from '../../failures/provider-failure.types.js';
import type { Paging } from './paging.js';
import type { UnsignedRequest, RestQuery } from '../http/rest-http.js';
import type { Observable } from 'rxjs';

/** How the API states that a resource with some id does not exist. */
export interface NotFound {
  /** The status of that response. Default: 404. */
  readonly status?: number;
  /** The value at `RestErrors.code`. Absent: any response of that status with a text at `RestErrors.message`. */
  readonly code?: string | number;
}

/** A response that means something other than its status. */
export interface AnswerMeaning {
  /** Its status: 401. */
  readonly status: number;
  /** The value at `RestErrors.code`. Absent: anything. */
  readonly code?: string | number;
  /** A pattern for `RestErrors.message`, if there is no distinctive code: `/not authorized to use this endpoint/`. Absent: anything. */
  readonly message?: RegExp;
  /** What it means: `permission` for a missing scope, `authentication` for a refused credential. */
  readonly means: FailureKind;
}

/** Where an error body holds its details. JSON pointers (RFC 6901). */
export interface RestErrors {
  /** `/error/code`. Absent: the API's errors have no codes. */
  readonly code?: string;
  /** `/error/message`. */
  readonly message: string;
  /** `/errors/0/field`: which parameter the message is about. */
  readonly field?: string;
  /** The request's id in the body. The header `x-request-id` takes precedence. */
  readonly requestId?: string;
  /**
   * How the API states that a resource does not exist: a code, which comes with 404, or the details. A 404 without this
   * form proves nothing, because it may come from a proxy.
   */
  readonly notFound: string | number | NotFound;
  /**
   * Responses that mean something other than their status, such as 401 for a missing scope, which would otherwise stop
   * the connection as a refused credential. The first match counts.
   */
  readonly meanings?: readonly AnswerMeaning[];
}

/** Where a response of the API identifies the account of a credential. */
export interface RestAccount {
  /** `/v2/account`. If the credential may not read it, the account has no name, which is not an error. */
  readonly path: string;
  /** JSON pointer (RFC 6901) into the response to the account's id. If several are given, the first text or number counts. */
  readonly id: string | readonly string[];
  /** The same for its display name. Default: its id. */
  readonly name: string | readonly string[];
}

/** An HTTP API with JSON responses, as data: everything that a plugin declares about it apart from its kinds. */
export interface RestApi<C extends object = object> {
  /** The id of the endpoint in the manifest. Default: `api`. */
  readonly endpoint?: string;
  /** The headers that carry the credential: `{authorization: 'Bearer …'}`. */
  authorize?(credentials: C): Readonly<Record<string, string>>;
  /**
   * Creates headers that sign one request, if a constant header is not sufficient. Called for each attempt, so that a
   * signature can include the time.
   */
  sign?(
    request: UnsignedRequest,
    credentials: C,
  ): Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  /** How its lists are paged, unless a kind overrides it. */
  readonly pages: Paging;
  readonly errors: RestErrors;
  /** Where it identifies the account. Absent: nowhere, or the module binds an ACCOUNT_READER. */
  readonly account?: RestAccount;
  /**
   * For APIs that do not report the scopes of a credential: for each scope that only fills fields, the path of a list
   * that needs only this scope. One row of it is requested if no resource has a value in these fields.
   */
  readonly scopes?: Readonly<Record<string, string>>;
}

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
