import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios, { type AxiosInstance } from 'axios';

/** A page of 200 clusters with all their nodes stays far below; what is larger is no page. */
const LARGEST_BODY_BYTES = 64 * 1024 * 1024;

/**
 * An HTTP client with sockets of its own. It follows no redirect, so the credential goes to no other host; it hands out every answer,
 * whatever its status, and bodies as text, so that what is no JSON is told apart; it repeats nothing and sets no time limit.
 */
export function createAxios(baseURL: string, headers: Readonly<Record<string, string>>): AxiosInstance {
  return axios.create({
    baseURL,
    headers: { accept: 'application/json', 'user-agent': 'maestro-discovery', ...headers },
    httpAgent: new HttpAgent({ keepAlive: true }),
    httpsAgent: new HttpsAgent({ keepAlive: true }),
    maxContentLength: LARGEST_BODY_BYTES,
    maxRedirects: 0,
    responseType: 'text',
    transformResponse: [(body: unknown) => body],
    validateStatus: null,
  });
}
