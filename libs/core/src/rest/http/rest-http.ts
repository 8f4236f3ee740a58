import type { Agent } from 'node:http';
import type { Readable } from 'node:stream';
import type { AxiosInstance } from 'axios';
import { TOO_LARGE } from './page-budget.js';
import type { Grow } from './answers-in-flight.js';
import { AnswerError } from '../../failures/answer.error.js';
import type { RestAddress } from './rest-address.js';

/** RFC 8259, section 8.1: a JSON parser may ignore it. */
const BYTE_ORDER_MARK = '\ufeff';

/** A query, parameter by parameter. */
export type RestQuery = Readonly<Record<string, string | number>>;

/** A request that is about to be sent. */
export interface UnsignedRequest {
  readonly method: 'GET';
  /** The complete URL, with its query. */
  readonly url: string;
}

/** Creates the headers that sign a request. */
type Signer = (
  request: UnsignedRequest,
) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;

/** A response with any status. */
export interface RestAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What a request has besides its query. */
interface RequestMore {
  /** Where the API has an address for each region. */
  readonly region?: string;
  /** In addition to those that carry the credential. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Called with the number of bytes received so far. */
  readonly grow?: Grow;
}

/** Sends the requests of one connection over its own sockets. */
export class RestHttp {
  /** Holds the credential in its headers. */
  readonly #http: AxiosInstance;
  /** Knows the credential. */
  readonly #sign?: Signer;

  private constructor(
    readonly address: RestAddress,
    http: AxiosInstance,
    sign: Signer | undefined,
  ) {
    this.#http = http;
    this.#sign = sign;
  }

  /**
   * axios is loaded with the first connection: it takes 0.1 s, which a process that sends nothing does not need.
   *
   * @param headers those that carry the credential. @param sign creates headers for each request.
   */
  static async open(address: RestAddress, headers: Readonly<Record<string, string>>, sign?: Signer): Promise<RestHttp> {
    const { createAxios } = await import('./axios-factory.js');
    return new RestHttp(address, createAxios(headers), sign);
  }

  /**
   * @throws {AnswerError} if no complete response arrives.
   * @throws {ProviderError} before anything is sent, for a region that the connection did not select.
   */
  async get(path: string, query: RestQuery, signal: AbortSignal, more: RequestMore = {}): Promise<RestAnswer> {
    const url = this.address.of(path, more.region);
    try {
      const signed = await this.#sign?.({ method: 'GET', url: this.#http.getUri({ url, params: query }) });
      const sent = { ...more.headers, ...signed };
      const { status, headers, data } = await this.#http.get<Readable>(url, { params: query, signal, headers: sent });
      return { status, headers: answerHeaders(headers), text: await textOf(data, more.grow) };
    } catch (error) {
      throw new AnswerError({ code: networkCode(error as NetworkError), message: (error as NetworkError).message });
    }
  }

  /** Closes the sockets that were kept open. */
  close(): void {
    const { httpAgent, httpsAgent } = this.#http.defaults;
    for (const agent of [httpAgent, httpsAgent] as Agent[]) agent.destroy();
  }
}

/**
 * Reads a body as text, so that invalid JSON can be recognized. It is decoded as it arrives: axios would buffer all
 * chunks and then copy them, which takes 50 % more memory for a list of large pages.
 */
async function textOf(body: Readable, grow?: Grow): Promise<string> {
  let text = '';
  for await (const piece of body.setEncoding('utf8')) {
    text += piece as string;
    const turn = grow?.(text.length);
    if (turn) await turn;
  }
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** Converts what axios throws when there is no response. It contains the request with its headers, so it is not passed on. */
interface NetworkError {
  readonly message: string;
  readonly code?: string;
  readonly cause?: { readonly code?: unknown };
}

/** axios reports a truncated body as a bad response. */
function networkCode({ code, cause, message }: NetworkError): string | undefined {
  if (code === 'ERR_BAD_RESPONSE' && message.includes('aborted')) return 'ECONNRESET';
  if (message.includes('maxContentLength')) return TOO_LARGE;
  const beneath = cause?.code;
  return typeof beneath === 'string' ? beneath : code;
}

/** A response's headers by lower-case name. Repeated headers are joined. */
function answerHeaders(headers: object | undefined): Record<string, string> {
  const pairs = Object.entries(headers ?? {}).filter(([, value]) => typeof value === 'string' || Array.isArray(value));
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), String(value)]));
}
