import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Secret } from '@maestro/core';
import axios, { type AxiosInstance } from 'axios';
import type { DigitalOceanCredentials } from '../digitalocean-credentials.js';

/** Milliseconds for one whole answer: a hang ends here. */
const TIMEOUT_MS = 30_000;

/** A page of 200 clusters with all their nodes stays far below; what is larger is no page. */
const LARGEST_BODY_BYTES = 64 * 1024 * 1024;

/**
 * The HTTP client of one connection. It follows no redirect, so the token goes to no other host; it hands out bodies as text, so that
 * what is no JSON is told apart; it repeats nothing, as core does that.
 */
export function createHttp(endpoints: Readonly<Record<string, string>>, credentials: Secret<object>): AxiosInstance {
  const { token } = (credentials as Secret<DigitalOceanCredentials>).reveal();
  return axios.create({
    baseURL: endpoints['api'],
    headers: { accept: 'application/json', authorization: `Bearer ${token}`, 'user-agent': 'maestro-discovery' },
    httpAgent: new HttpAgent({ keepAlive: true }),
    httpsAgent: new HttpsAgent({ keepAlive: true }),
    timeout: TIMEOUT_MS,
    maxContentLength: LARGEST_BODY_BYTES,
    maxRedirects: 0,
    responseType: 'text',
    transformResponse: [(body: unknown) => body],
  });
}
