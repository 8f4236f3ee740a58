import { type ServerResponse } from 'node:http';
import { type Answer, type BodyAnswer } from './answer.types.js';

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
