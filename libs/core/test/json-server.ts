import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A scripted response: an object is sent as JSON, a string unchanged; `cut` breaks the connection in the middle of the body. */
export interface ScriptedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object | string;
  readonly cut?: boolean;
}

/** An HTTP server on 127.0.0.1 with scripted responses. */
export class JsonServer {
  readonly requests: { readonly url: URL; readonly headers: IncomingMessage['headers'] }[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;

  private constructor(answer: (url: URL) => ScriptedAnswer) {
    this.#server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', this.url);
      this.requests.push({ url, headers: request.headers });
      const { status = 200, headers, body = {}, cut } = answer(url);
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) });
      if (cut) response.write(text.slice(0, text.length / 2), () => request.socket.destroy());
      else response.end(text);
    });
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  static async start(answer: (url: URL) => ScriptedAnswer): Promise<JsonServer> {
    const started = new JsonServer(answer);
    await new Promise<void>((resolve) => started.#server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Connections that clients hold. */
  get sockets(): number {
    return this.#sockets.size;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
