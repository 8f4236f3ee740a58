import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One answer of a server. A function writes it itself. */
export type Answer =
  | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  | ((response: ServerResponse) => void);

/** A request that arrived. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A server on loopback that gives its answers one after the other, and the last one again and again. */
export class ScriptedServer {
  readonly asked: Asked[] = [];
  answers: Answer[] = [{}];
  readonly #server: Server = createServer((request, response) => void this.#answer(request, response));

  static async start(): Promise<ScriptedServer> {
    const server = new ScriptedServer();
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get paths(): string[] {
    return this.asked.map(({ path }) => path);
  }

  /** Forgets what was asked, and gives these answers next. */
  will(...answers: Answer[]): void {
    this.asked.splice(0);
    this.answers = answers;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    this.asked.push({ method, path: url, headers, body: await text(request) });
    const answer = this.answers.length > 1 ? this.answers.shift() : this.answers[0];
    if (typeof answer === 'function') return answer(response);
    const { status = 200, headers: sent, body = {} } = answer ?? {};
    response.writeHead(status, { 'content-type': 'application/json', ...sent });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }
}
