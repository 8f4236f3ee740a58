import { createRequire } from 'node:module';
import type { AxiosInstance, AxiosStatic } from 'axios';
import { createAgents } from '../proxies/agents.js';
import { largestAnswerBytes } from './page-budget.js';

/** Its build for `require` is one file; the other is sixty, each of which costs a millisecond. */
const axios = createRequire(import.meta.url)('axios') as AxiosStatic;

/**
 * An HTTP client with sockets of its own. It follows no redirect, so the credential goes to no other host; it hands out every answer,
 * whatever its status, with the body as a stream of bytes; it repeats nothing and sets no time limit.
 */
export function createAxios(headers: Readonly<Record<string, string>>): AxiosInstance {
  return axios.create({
    headers: { accept: 'application/json', 'user-agent': 'maestro-discovery', ...headers },
    ...createAgents(),
    // It would read the environment by rules of its own, and send what is meant for this machine to a proxy.
    proxy: false,
    maxContentLength: largestAnswerBytes(),
    maxRedirects: 0,
    responseType: 'stream',
    validateStatus: null,
  });
}
