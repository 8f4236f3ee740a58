import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, Readable } from 'node:stream';
import { json, text } from 'node:stream/consumers';
import type { HostStreams } from '../src/session/host-streams.js';

/** What a host answers. A text is sent unchanged, anything else as JSON. */
export interface HostAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Ends the connection without an answer. */
  readonly hangsUp?: true;
}

/** A request that arrived. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly token: string | undefined;
  readonly body: unknown;
}

const UNKNOWN: HostAnswer = { status: 404, body: { code: 'unknown', detail: 'There is nothing here.' } };

/** The HTTP interface of a host, on loopback, with the answers of a spec. */
export class AnsweringHost {
  /** By method and path: `GET /attention`. Several are given one after the other, and the last one again. */
  answers: Readonly<Record<string, HostAnswer | HostAnswer[]>> = {};
  readonly asked: Asked[] = [];
  readonly #server: Server = createServer(async (request, response) => {
    const { method = '', headers } = request;
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://host');
    const path = pathname.replace('/api/v1', '');
    const body = method === 'GET' ? undefined : await json(request);
    this.asked.push({ method, path, query: Object.fromEntries(searchParams), token: headers.authorization, body });
    const given = this.answers[`${method} ${path}`] ?? UNKNOWN;
    const answer = Array.isArray(given) ? ((given.length > 1 ? given.shift() : given[0]) ?? UNKNOWN) : given;
    if (answer.hangsUp) return void request.socket.destroy();
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
    response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  });

  static async start(): Promise<AnsweringHost> {
    const host = new AnsweringHost();
    // A slow machine may pause for longer than idle connections are kept, and then send to one that has just been closed.
    host.#server.keepAliveTimeout = 0;
    host.#server.listen(0, '127.0.0.1');
    await once(host.#server, 'listening');
    return host;
  }

  /** Gives these answers from now on, and forgets what was asked. */
  will(answers: Readonly<Record<string, HostAnswer | HostAnswer[]>>): void {
    this.answers = answers;
    this.asked.splice(0);
  }

  /** Runs a command against this host. */
  async run(command: (streams: HostStreams) => Promise<number>) {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const { port } = this.#server.address() as AddressInfo;
    const env = { MAESTRO_URL: `http://127.0.0.1:${port}`, MAESTRO_TOKEN: 'mst_x' };
    const [code, out, note] = await Promise.all([
      command({ env, stdin: Readable.from([]), stdout, stderr }).finally(() =>
        [stdout, stderr].map((each) => each.end()),
      ),
      text(stdout),
      text(stderr),
    ]);
    return { code, out, note };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
