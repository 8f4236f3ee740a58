import { type ServerResponse, createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** Milliseconds since the Unix epoch by this machine's clock: the default of every `now` option. */
export const systemClock = (): number => new Date().getTime();

/** Counts concurrent requests. */
export class InFlightGauge {
  private current = 0;
  private highest = 0;

  /** The number of requests in progress. */
  get now(): number {
    return this.current;
  }

  /** The maximum since the start or the last `reset()`. */
  get most(): number {
    return this.highest;
  }

  /**
   * Counts a request until its response is finished or its connection is closed. Returns the number of concurrent
   * requests, including this one.
   */
  enter(response: ServerResponse): number {
    this.current += 1;
    this.highest = Math.max(this.highest, this.current);
    response.once('close', () => (this.current -= 1));
    return this.current;
  }

  /** Resets the maximum, for another measurement. */
  reset(): void {
    this.highest = this.current;
  }
}

/** An HTTP server that is only reachable from this machine. */
export interface LoopbackServer {
  /** `http://127.0.0.1:PORT`, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends all connections immediately, including waiting requests. Can be called twice. */
  close(): Promise<void>;
}

/** Handles one request. A rejection results in status 500 with its message. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
const KEEP_ALIVE_TIMEOUT_MS = 60_000;

const fail = (response: ServerResponse, error: unknown): void => {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  response.writeHead(500, { 'content-type': 'text/plain' }).end(`The emulator failed: ${String(error)}`);
};

/**
 * Starts an HTTP server on 127.0.0.1 with keep-alive.
 * @param port 0, the default, uses a free one.
 * @throws the listen error, e.g. EADDRINUSE if the port is in use.
 */
export const startLoopbackServer = async (handler: RequestHandler, port = 0): Promise<LoopbackServer> => {
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS },
    async (request, response) => {
      try {
        await handler(request, response);
      } catch (error) {
        fail(response, error);
      }
    },
  );
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;

  const close = async (): Promise<void> => {
    if (!server.listening) {
      return;
    }
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${address.port}`, port: address.port, close };
};
