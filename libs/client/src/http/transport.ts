import createClient, { type Client } from 'openapi-fetch';
import type { paths } from '../schema/schema.gen.js';
import { HostUnreachableError } from './host-unreachable.error.js';
import { readProblem } from './read-problem.js';
import { retrying, type RetryOptions, type Send } from './retry-after.js';

/** Where requests go, and as whom. */
export interface TransportOptions extends RetryOptions {
  /** The address of the host, checked. */
  readonly address: string;
  readonly token: string;
  /** Sends a request. Default: the global `fetch`. */
  readonly fetch?: Send;
}

/** What every operation may be given. */
export interface CallOptions {
  /** Ends the request. */
  readonly signal?: AbortSignal;
}

/** Sends requests to a host. Whatever is not a success is thrown: MaestroProblem, or HostUnreachableError without an answer. */
export class Transport {
  /** Every operation of the API, typed by its document. */
  readonly api: Client<paths>;
  readonly address: string;
  readonly #send: Send;

  constructor({ address, token, fetch = (request) => globalThis.fetch(request), ...retry }: TransportOptions) {
    this.address = address;
    const send = retrying(fetch, retry);
    // Only this closure has the token, so that no inspection of the client shows it.
    this.#send = async (request) => {
      request.headers.set('authorization', `Bearer ${token}`);
      const response = await send(request).catch((cause: unknown) => {
        request.signal.throwIfAborted();
        throw new HostUnreachableError(address, cause);
      });
      if (!response.ok) throw await readProblem(response, token);
      return response;
    };
    this.api = createClient<paths>({ baseUrl: address, fetch: this.#send });
  }

  /**
   * The response to a GET whose body is read as it arrives.
   *
   * @param path from the root of the host.
   */
  open(path: string, headers: Readonly<Record<string, string>>, { signal }: CallOptions = {}): Promise<Response> {
    return this.#send(new Request(this.address + path, { headers, ...(signal && { signal }) }));
  }

  /**
   * The data of an operation: `call(api.GET('/api/v1/attention'))`.
   *
   * @throws HostUnreachableError also if the answer breaks off.
   */
  readonly call = async <Data>(answer: Promise<{ readonly data?: Data }>): Promise<NonNullable<Data>> => {
    try {
      return (await answer).data as NonNullable<Data>;
    } catch (error) {
      throw isCut(error) ? new HostUnreachableError(this.address, error) : error;
    }
  };
}

/** Whether reading a body failed, or it was not all of its JSON. By name, because several realms have these classes. */
const isCut = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && /^(Type|Syntax)Error$/.test(String(error.name));
