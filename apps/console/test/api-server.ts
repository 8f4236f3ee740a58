import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { vi } from 'vitest';
import type { ProblemCode } from '../src/api/api-problem';

/** What a host refuses something with. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

/** An API on the loopback address that answers what a spec tells it to. Its calls are named like `POST /syncs/1/confirm`. */
export interface ApiServer {
  /** Refuses a call from now on. */
  refuse(call: string, refusal: Refusal): void;
  /** The body of the first such call; waits until there was one. Undefined for a call without a body. */
  received(call: string): Promise<unknown>;
  close(): void;
}

const refusalOf = (call: string): Refusal => ({
  code: 'unknown-route',
  status: 404,
  title: 'Not Found',
  detail: `There is no ${call}.`,
});

/** Starts one, and sends what the console asks its host to it. @param answers by call; all else is not found. */
export async function startApiServer(answers: Readonly<Record<string, unknown>>): Promise<ApiServer> {
  const refusals = new Map<string, Refusal>();
  const bodies = new Map<string, unknown>();
  const server = createServer(async (request, response) => {
    const path = String(request.url).replace('/api/v1', '').replace(/\?.*/, '');
    const call = `${request.method} ${path}`;
    const sent = await text(request);
    const body: unknown = sent === '' ? undefined : JSON.parse(sent);
    if (!bodies.has(call)) bodies.set(call, body);
    const missing = call in answers ? undefined : refusalOf(call);
    const refusal = refusals.get(call) ?? missing;
    const type = refusal ? 'application/problem+json' : 'application/json';
    response.writeHead(refusal?.status ?? 200, { 'content-type': type });
    response.end(JSON.stringify(refusal ? { instance: 'r-1', ...refusal } : answers[call]));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fetchReal = globalThis.fetch;
  vi.stubGlobal('fetch', async (request: Request) => {
    const body = request.method === 'GET' ? undefined : await request.text();
    const { method, headers } = request;
    return fetchReal(request.url.replace(window.location.origin, origin), { method, headers, body });
  });
  return {
    refuse: (call, refusal) => void refusals.set(call, refusal),
    received: (call) =>
      vi.waitFor(
        () => {
          if (!bodies.has(call)) throw new Error(`Nobody asked ${call}. Asked: ${[...bodies.keys()].join(', ')}`);
          return bodies.get(call);
        },
        { timeout: 30_000 },
      ),
    close: () => {
      vi.unstubAllGlobals();
      server.closeAllConnections();
      server.close();
    },
  };
}
