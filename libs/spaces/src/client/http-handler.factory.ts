import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { SPACES_CONCURRENCY } from '../spaces-concurrency.constants.js';

/** Milliseconds to connect. How long an answer may take is core's to say. */
const CONNECT_MS = 10_000;

/** The sockets of one connection, kept open between requests and shared by all its regions. Follows no redirect. */
export function createHttpHandler(): NodeHttpHandler {
  const sockets = { keepAlive: true, maxSockets: SPACES_CONCURRENCY };
  return new NodeHttpHandler({
    httpAgent: new HttpAgent(sockets),
    httpsAgent: new HttpsAgent(sockets),
    connectionTimeout: CONNECT_MS,
  });
}
