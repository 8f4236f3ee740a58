import type { Agent } from 'node:http';
import type { AxiosInstance } from 'axios';
import { answerHeaders } from './answer-headers.js';
import { TOO_LARGE } from './page-budget.js';
import { AnswerError } from './answer.error.js';

/** A query, parameter by parameter. */
export type RestQuery = Readonly<Record<string, string | number>>;

/** An answer of any status. */
export interface RestAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Sends the requests of one connection over sockets of its own. */
export class RestHttp {
  /** Holds the credential in its headers. */
  readonly #http: AxiosInstance;

  private constructor(http: AxiosInstance) {
    this.#http = http;
  }

  /**
   * axios is loaded with the first connection: it takes a tenth of a second, which a process that sends nothing does not need.
   *
   * @param headers those that carry the credential.
   */
  static async open(baseUrl: string, headers: Readonly<Record<string, string>>): Promise<RestHttp> {
    const { createAxios } = await import('./axios.factory.js');
    return new RestHttp(createAxios(baseUrl, headers));
  }

  /** @throws {AnswerError} when no whole answer comes. */
  async get(path: string, query: RestQuery, signal: AbortSignal): Promise<RestAnswer> {
    try {
      const { status, headers, data } = await this.#http.get<string>(path, { params: query, signal });
      return { status, headers: answerHeaders(headers), text: data };
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

/** What axios throws when there is no answer. It holds the request with its headers, and goes no further. */
interface NetworkError {
  readonly message: string;
  readonly code?: string;
  readonly cause?: { readonly code?: unknown };
}

/** axios calls a body that was cut a bad response. */
function networkCode({ code, cause, message }: NetworkError): string | undefined {
  if (code === 'ERR_BAD_RESPONSE' && message.includes('aborted')) return 'ECONNRESET';
  if (message.includes('maxContentLength')) return TOO_LARGE;
  const beneath = cause?.code;
  return typeof beneath === 'string' ? beneath : code;
}
