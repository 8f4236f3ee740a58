import { createRequire } from 'node:module';
import type { AxiosInstance, AxiosStatic } from 'axios';
import { createAgents } from '../../proxies/agents.js';
import { largestAnswerBytes } from './page-budget.js';

// Bundlers follow what is required by this name.
const require = createRequire(import.meta.url);

/** Its CommonJS build is one file. The other has sixty files, each of which takes a millisecond to load. */
const axios = require('axios') as AxiosStatic;

/**
 * An HTTP client with separate sockets. It does not follow redirects, so the credential never reaches another host; it
 * returns every response, whatever its status, with the body as a byte stream; it does not retry and has no timeout.
 */
export function createAxios(headers: Readonly<Record<string, string>>): AxiosInstance {
  return axios.create({
    headers: { accept: 'application/json', 'user-agent': 'maestro-discovery', ...headers },
    ...createAgents(),
    // axios has its own rules for the environment and would send requests to this machine through a proxy.
    proxy: false,
    maxContentLength: largestAnswerBytes(),
    maxRedirects: 0,
    responseType: 'stream',
    validateStatus: null,
  });
}
