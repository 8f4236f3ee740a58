import { type OutgoingHttpHeaders } from 'node:http';

/** A complete HTTP response, ready to be sent. */
export interface BodyAnswer {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  /** Sent unchanged. Its length in bytes becomes `content-length`. */
  readonly body?: string | Buffer;
}

/** The ways in which a connection can fail instead of a response. */
export type BrokenAnswer =
  /** `content-length` announces the whole body, half of it is sent, then the socket is destroyed. */
  | { readonly broken: 'cut'; readonly answer: BodyAnswer }
  /** The socket is destroyed before a byte is sent. */
  | { readonly broken: 'reset' }
  /** Nothing is ever sent; the request ends when the client gives up or the server closes. */
  | { readonly broken: 'hang' };

/** The response of an emulator to one request. */
export type Answer = BodyAnswer | BrokenAnswer;
