import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

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

const bytesOf = ({ body = '' }: BodyAnswer): Buffer => (typeof body === 'string' ? Buffer.from(body) : body);

const writeHead = (response: ServerResponse, answer: BodyAnswer, bytes: Buffer): void => {
  response.writeHead(answer.status, { ...answer.headers, 'content-length': bytes.byteLength });
};

const cut = (response: ServerResponse, answer: BodyAnswer): void => {
  const bytes = bytesOf(answer);
  writeHead(response, answer, bytes);
  response.write(bytes.subarray(0, Math.floor(bytes.byteLength / 2)), () => response.socket?.destroy());
};

/**
 * Sends a response: a complete one with its `content-length`, or one that is truncated, reset or never sent. Does
 * nothing if the client has disconnected.
 */
export const writeAnswer = (response: ServerResponse, answer: Answer): void => {
  if (response.destroyed) {
    return;
  }
  if (!('broken' in answer)) {
    const bytes = bytesOf(answer);
    writeHead(response, answer, bytes);
    response.end(bytes);
    return;
  }
  switch (answer.broken) {
    case 'cut':
      return cut(response, answer.answer);
    case 'reset':
      response.socket?.destroy();
      return;
    case 'hang':
      return;
  }
};
