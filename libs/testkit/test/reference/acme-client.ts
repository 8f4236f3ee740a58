import { Agent, get, type IncomingMessage } from 'node:http';
import {
  type CursorAnswer,
  type HttpMethod,
  type PageAnswer,
  type ProviderAnswer,
  type ProviderFailure,
  type Redactor,
  type RequestExecutor,
} from '@maestro/core';
import type { Observable } from 'rxjs';

/** A response with an unexpected status or an invalid body. */
class AcmeError extends Error {
  constructor(readonly failure: ProviderFailure) {
    super(failure.message);
  }
}

/** The address and credentials of a client. */
export interface AcmeAddress {
  readonly api: string;
  readonly token: string;
}

/** Possible defects of the client. */
export interface AcmeClientDefects {
  readonly failure?: (failure: ProviderFailure) => ProviderFailure;
  readonly limitedPath?: (path: string) => string;
  readonly limitedMethod?: HttpMethod;
  /** Replaces the token. */
  readonly token?: (own: string) => string;
  /** Replaces the sending of requests. */
  readonly send?: (send: AcmeSend, url: string, signal: AbortSignal) => Promise<AcmeAnswer>;
  /** Modifies a body before it is read. */
  readonly body?: (body: object, status: number) => object;
}

/** Sends a request with the credential. */
export type AcmeSend = (
  url: string,
  signal: AbortSignal,
  headers?: Readonly<Record<string, string>>,
) => Promise<AcmeAnswer>;

/** A received response. */
export interface AcmeAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
}

/** A client of Acme's API with Node's own HTTP client. */
export class AcmeClient {
  readonly #token: string;
  readonly api: string;
  readonly agent = new Agent({ keepAlive: true });

  constructor(
    { token, api }: AcmeAddress,
    readonly requests: RequestExecutor,
    readonly redactor: Redactor,
    /** For broken clients. */
    readonly defects: AcmeClientDefects = {},
  ) {
    this.#token = defects.token?.(token) ?? token;
    this.api = api;
  }

  page(task: string, path: string, rows: string, page: number, size = 20): Observable<PageAnswer<unknown>> {
    return this.#get(task, path, { page: String(page), per_page: String(size) }, (body) => {
      const { links, meta } = body as { links?: { next?: unknown }; meta?: { total?: number } };
      const hasNext = typeof links?.next === 'string' || undefined;
      return { rows: rowsOf(body, rows), total: meta?.total, hasNext };
    });
  }

  cursor(task: string, path: string, rows: string, cursor: string | undefined): Observable<CursorAnswer<unknown>> {
    return this.#get(task, path, cursor === undefined ? {} : { cursor }, (body) => {
      const { next_cursor: next } = body as { next_cursor?: string };
      return { rows: rowsOf(body, rows), next };
    });
  }

  /** Reads an unpaged list. */
  whole(task: string, path: string, rows: string): Observable<readonly unknown[]> {
    return this.#get(task, path, {}, (body) => rowsOf(body, rows));
  }

  /** Reads an unpaged list with an entity tag. There are no rows if the tag is already known. */
  tagged(
    task: string,
    path: string,
    rows: string,
    known: string | undefined,
  ): Observable<{ readonly rows?: readonly unknown[]; readonly etag?: string }> {
    const headers: Record<string, string> = known === undefined ? {} : { 'if-none-match': known };
    return this.#get(
      task,
      path,
      {},
      (body, { status, headers: { etag } }) => (status === 304 ? { etag } : { rows: rowsOf(body, rows), etag }),
      { fine: [200, 304], headers },
    );
  }

  /** Reads one field of a body without a list. */
  field(task: string, path: string, name: string): Observable<unknown> {
    return this.#get(task, path, {}, (body) => {
      const value: unknown = Reflect.get(body as object, name);
      if (value === undefined) throw new TypeError(`the body has no "${name}"`);
      return value;
    });
  }

  exists(task: string, path: string): Observable<boolean> {
    return this.#get(
      task,
      path,
      {},
      (body, { status }) => {
        if (status === 200) return true;
        const code = (body as { error?: { code?: string } }).error?.code;
        if (code === 'not_found') return false;
        throw new TypeError('a 404 that is not from the API');
      },
      { fine: [200, 404] },
    );
  }

  close(): void {
    this.agent.destroy();
  }

  #get<T>(
    task: string,
    path: string,
    query: Record<string, string>,
    read: (body: unknown, answer: AcmeAnswer) => T,
    { fine = [200], headers: sent }: { fine?: readonly number[]; headers?: Readonly<Record<string, string>> } = {},
  ): Observable<T> {
    return this.requests.execute({
      task,
      path: this.defects.limitedPath?.(path) ?? path,
      method: this.defects.limitedMethod ?? 'GET',
      endpoint: `GET ${path}`,
      failure: (error) => this.defects.failure?.(failureOf(error)) ?? failureOf(error),
      send: async (signal): Promise<ProviderAnswer<T>> => {
        const url = `${this.api}${path}?${new URLSearchParams(query)}`;
        const answer = await (this.defects.send?.(this.#send, url, signal) ?? this.#send(url, signal, sent));
        const { status, headers, text } = answer;
        const facts = { status, headers, requestId: headers['x-request-id'] };
        if (!fine.includes(status)) throw new AcmeError({ ...facts, message: text });
        try {
          const body = JSON.parse(status === 304 ? '{}' : this.redactor.hideSecrets(text)) as object;
          return { body: read(this.defects.body?.(body, status) ?? body, answer), headers };
        } catch (error) {
          throw new AcmeError({ ...facts, invalidBody: true, message: String(error) });
        }
      },
    });
  }

  readonly #send: AcmeSend = (url, signal, more) => {
    const headers = { ...more, authorization: `Bearer ${this.#token}` };
    return new Promise((resolve, reject) => {
      get(url, { agent: this.agent, headers, signal }, (answer) => {
        whole(answer).then(resolve, reject);
      }).on('error', reject);
    });
  };
}

async function whole(answer: IncomingMessage): Promise<AcmeAnswer> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
  return {
    status: answer.statusCode ?? 0,
    headers: Object.fromEntries(headers) as Record<string, string>,
    text: Buffer.concat(chunks).toString(),
  };
}

function failureOf(error: unknown): ProviderFailure {
  if (error instanceof AcmeError) return error.failure;
  const { code, message } = error as { code?: string; message?: string };
  return { code, message };
}

function rowsOf(body: unknown, key: string): readonly unknown[] {
  const rows: unknown = Reflect.get(body as object, key);
  if (!Array.isArray(rows)) throw new TypeError(`the body has no list "${key}"`);
  return rows;
}
