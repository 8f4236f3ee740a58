import { channel } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** Sent with Node's own `fetch`. */
interface FetchRequest {
  readonly origin?: unknown;
}

/**
 * Counts the unfinished requests of this process to some addresses, of any library: Node reports each on its
 * diagnostics channels (`node:http` and `fetch`).
 */
export class ClientTraffic {
  readonly #open = new Set<object>();
  #origins: readonly string[] = [];
  readonly #httpStarted = (message: unknown): void => {
    const { request } = message as { readonly request: ClientRequest };
    if (!this.#isOurs(`http://${String(request.getHeader('host'))}`)) return;
    this.#open.add(request);
    request.once('close', () => this.#open.delete(request));
  };
  readonly #fetchStarted = (message: unknown): void => {
    const { request } = message as { readonly request: FetchRequest };
    if (this.#isOurs(String(request.origin))) this.#open.add(request);
  };
  readonly #fetchEnded = (message: unknown): void => {
    this.#open.delete((message as { readonly request: object }).request);
  };
  readonly #channels = [
    ['http.client.request.start', this.#httpStarted],
    ['undici:request:create', this.#fetchStarted],
    ['undici:request:trailers', this.#fetchEnded],
    ['undici:request:error', this.#fetchEnded],
  ] as const;

  /** @param origins of the servers to watch, which are already listening. */
  start(origins: readonly string[]): void {
    this.#origins = origins;
    for (const [name, listener] of this.#channels) channel(name).subscribe(listener);
  }

  /** The number of unfinished requests. */
  get open(): number {
    return this.#open.size;
  }

  stop(): void {
    for (const [name, listener] of this.#channels) channel(name).unsubscribe(listener);
  }

  #isOurs(origin: string): boolean {
    return this.#origins.includes(origin);
  }
}
