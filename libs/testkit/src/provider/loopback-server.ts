import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * The HTTP server of a case, reachable from this machine only. It counts its open requests, so that the kit knows when
 * nothing is in progress.
 */
export class LoopbackServer {
  readonly #server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => this.#take(request, response));
  readonly #sockets = new Set<Socket>();
  readonly #inHand = new Set<ServerResponse>();
  readonly #silent = new Set<ServerResponse>();
  #activity = 0;
  #origin = '';

  constructor(readonly handler: (request: IncomingMessage, response: ServerResponse) => void) {
    this.#server.on('connection', (socket) => {
      this.#activity += 1;
      this.#sockets.add(socket);
      socket.on('close', () => {
        this.#activity += 1;
        this.#sockets.delete(socket);
      });
    });
  }

  /** @param port default: a free one. */
  async listen(port = 0): Promise<void> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** `http://127.0.0.1:PORT`, once it listens. */
  get origin(): string {
    return this.#origin;
  }

  /** Increases with every activity. */
  get activity(): number {
    return this.#activity;
  }

  /** Connections that clients hold open. */
  get sockets(): number {
    return this.#sockets.size;
  }

  /** Requests that arrived and will be answered. */
  get busy(): number {
    return this.#inHand.size - this.#silent.size;
  }

  /** Requests that arrived and are intentionally not answered, by clients that still wait. */
  get silent(): number {
    return this.#silent.size;
  }

  /** Marks a request as one without a (further) response. */
  keepSilent(response: ServerResponse): void {
    if (this.#inHand.has(response)) this.#silent.add(response);
  }

  /** Marks a delayed response as on its way. */
  speak(response: ServerResponse): void {
    this.#silent.delete(response);
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  #take(request: IncomingMessage, response: ServerResponse): void {
    this.#activity += 1;
    this.#inHand.add(response);
    const done = (): void => {
      this.#activity += 1;
      this.#inHand.delete(response);
      this.#silent.delete(response);
    };
    response.on('finish', done).on('close', done);
    // A client that disconnects breaks the connection, which is not an error here.
    response.on('error', done);
    this.handler(request, response);
  }
}
