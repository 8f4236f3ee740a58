import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { SPACES_CONCURRENCY } from '../spaces-concurrency.constants.js';

/** Milliseconds to connect, and without a byte of an answer: a hang ends here. */
export interface HttpTimeouts {
  readonly connectMs: number;
  readonly silenceMs: number;
}

const TIMEOUTS: HttpTimeouts = { connectMs: 10_000, silenceMs: 30_000 };

/** The sockets of one connection, kept open between requests and shared by all its regions. Follows no redirect. */
export function createHttpHandler({ connectMs, silenceMs }: HttpTimeouts = TIMEOUTS): NodeHttpHandler {
  const sockets = { keepAlive: true, maxSockets: SPACES_CONCURRENCY };
  return new NodeHttpHandler({
    httpAgent: new HttpAgent(sockets),
    httpsAgent: new HttpsAgent(sockets),
    connectionTimeout: connectMs,
    requestTimeout: silenceMs,
    throwOnRequestTimeout: true,
    socketTimeout: silenceMs,
  });
}
