import type { Agent as HttpsAgent } from 'node:https';
import { createAgents } from '@maestro/core';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { smithyHttp } from './s3-sdk.js';
import { SPACES_CONCURRENCY } from '../spaces-concurrency.constants.js';

/** Milliseconds to connect. How long an answer may take is core's to say. */
const CONNECT_MS = 10_000;

/** The sockets of one connection, kept open between requests and shared by all its regions. Follows no redirect. */
export function createHttpHandler(): NodeHttpHandler {
  const { httpAgent, httpsAgent } = createAgents(SPACES_CONCURRENCY);
  // Core's agent is an agent of https by what it does, though not by its class.
  return new (smithyHttp().NodeHttpHandler)({
    httpAgent,
    httpsAgent: httpsAgent as HttpsAgent,
    connectionTimeout: CONNECT_MS,
  });
}
