/** What a request gets instead of its regular answer. */
export type FaultAnswer =
  /** An error body as the API words it for the status. `retryAfter` is in seconds. */
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

/** One line of the table of faults: which requests, and what happens to them. */
export interface Fault {
  /** The whole path without the query, e.g. `/v2/droplets`, or an expression that it matches. */
  readonly path: string | RegExp;
  /** Only this page; a request without `page` asks for page 1. */
  readonly page?: number;
  /** Only requests with these query parameters. */
  readonly query?: Readonly<Record<string, string>>;
  /** So many matching requests are let through first. */
  readonly after?: number;
  /** So many matching requests are hit; all of them by default. */
  readonly times?: number;
  /** Wait before the answer, in milliseconds, besides the emulator's latency. */
  readonly delayMs?: number;
  /** The regular answer by default: then the fault is only a delay. */
  readonly answer?: FaultAnswer;
}

/** A fault that was added. */
export interface AddedFault {
  readonly fault: Fault;
  /** How many requests it has hit. */
  readonly used: number;
  /** Lets all further requests through. */
  remove(): void;
}
