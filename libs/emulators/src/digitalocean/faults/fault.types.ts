/** The response of a request instead of its regular one. */
export type FaultAnswer =
  /** An error body in the API's format for the status. `retryAfter` is in seconds. */
  | { readonly status: number; readonly message?: string; readonly retryAfter?: number }
  /** An HTML page with this status, as a gateway in between sends it. */
  | { readonly html: number }
  /** A redirect, by default with status 302. */
  | { readonly redirect: string; readonly status?: 301 | 302 | 303 | 307 | 308 }
  /** Another body, made from the regular one, with status 200. */
  | { readonly body: (regular: Readonly<Record<string, unknown>>) => unknown }
  /** The regular answer, cut in the middle: the length says more than arrives, then the connection breaks. */
  | 'cut'
  /** The regular body without its end: the length is right, the JSON is not. */
  | 'malformed'
  /** `{}` with status 200. */
  | 'empty-object'
  /** No answer until the emulator closes or the client gives up. */
  | 'hang'
  /** The connection is broken before a byte is sent. */
  | 'reset';

/** A fault: which requests it applies to, and its effect. */
export interface Fault {
  /** The path without the query, e.g. `/v2/droplets`, or an expression that matches it. */
  readonly path: string | RegExp;
  /** Only this page. A request without `page` requests page 1. */
  readonly page?: number;
  /** Only requests with these query parameters. */
  readonly query?: Readonly<Record<string, string>>;
  /** The number of matching requests to ignore first. */
  readonly after?: number;
  /** The number of matching requests to apply to. Default: all. */
  readonly times?: number;
  /** The delay before the response, in milliseconds, in addition to the emulator's latency. */
  readonly delayMs?: number;
  /** Default: the regular response, so that the fault is only a delay. */
  readonly answer?: FaultAnswer;
}

/** A fault that was added. */
export interface AddedFault {
  readonly fault: Fault;
  /** The number of requests that it has applied to. */
  readonly used: number;
  /** Removes it. */
  remove(): void;
}
