import { type OutgoingHttpHeaders } from 'node:http';

/** A whole HTTP answer, ready to be written. */
export interface BodyAnswer {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  /** Sent as it is; its byte length becomes `content-length`. */
  readonly body?: string | Buffer;
}

/** Ways in which a connection can fail instead of answering. */
export type BrokenAnswer =
  /** `content-length` promises the whole body, half of it is sent, then the socket is destroyed. */
  | { readonly broken: 'cut'; readonly answer: BodyAnswer }
  /** The socket is destroyed before a byte is sent. */
  | { readonly broken: 'reset' }
  /** Nothing is ever sent; the request ends when the client gives up or the server closes. */
  | { readonly broken: 'hang' };

/** What an emulator answers to one request. */
export type Answer = BodyAnswer | BrokenAnswer;
