import { type ConnectionAgents } from '@maestro/core';
import axios, { AxiosError, type AxiosResponse } from 'axios';
import type { CustomFetch } from 'openid-client';

/** Bytes that an answer of the identity provider may have. */
const MAX_BYTES = 1_000_000;

/** Statuses whose answers have no body (Fetch Standard, "null body status"). */
const WITHOUT_BODY: readonly number[] = [204, 205, 304];

/**
 * Does what `fetch` does, for the OpenID client, through the agents that plugins use: with the proxy of the environment. The `fetch` of Node ignores it.
 *
 * @returns a function that throws a TypeError without what was sent if there is no answer, and the reason of the signal if it was aborted.
 */
export const fetchThrough =
  (agents: ConnectionAgents): CustomFetch =>
  async (url, { method, headers, body, signal }) => {
    try {
      const answer = await axios.request<ArrayBuffer>({
        ...{ url, method, headers, data: body, ...(signal && { signal }), ...agents, proxy: false },
        ...{ maxRedirects: 0, maxContentLength: MAX_BYTES, responseType: 'arraybuffer', validateStatus: null },
        transformRequest: [(data: unknown) => (data instanceof URLSearchParams ? data.toString() : data)],
      });
      return responseOf(answer);
    } catch (error) {
      signal?.throwIfAborted();
      // An error of axios holds the request, and thereby the client secret.
      const { message, cause } = error as Error;
      throw new TypeError(message, { cause: error instanceof AxiosError ? cause : error });
    }
  };

function responseOf({ status, headers, data }: AxiosResponse<ArrayBuffer>): Response {
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, String(value)] as [string, string]],
  );
  return new Response(WITHOUT_BODY.includes(status) ? null : data, { status, headers: kept });
}
