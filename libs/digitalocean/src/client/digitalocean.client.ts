import {
  type PageAnswer,
  pagedListing,
  type ProviderAnswer,
  type Redactor,
  type RequestExecutor,
  type RowsPage,
} from '@maestro/core';
import type { AxiosInstance, AxiosRequestConfig } from 'axios';
import type { Observable } from 'rxjs';
import type { DigitalOceanResource } from '../digitalocean-resource.types.js';
import { answerHeaders } from './answer-headers.js';
import { InvalidBodyError } from './invalid-body.error.js';
import { parsePageBody } from './page-body.parser.js';
import { errorBody, readFailure } from './read-failure.js';

/** The largest page the API gives (specification, parameter `per_page`). */
const PAGE_SIZE = 200;

/** Pages of one list to ask for at the same time. */
const PAGES_TOGETHER = 8;

type Query = Readonly<Record<string, string | number>>;
type Listed = Pick<DigitalOceanResource, 'type' | 'path' | 'itemsKey' | 'parts'>;

/** One request, before it is known what its body must hold. */
interface ApiRequest<T> {
  readonly task: string;
  readonly path: string;
  readonly config?: AxiosRequestConfig;
  /** @throws {TypeError} when the body is not what was asked for. */
  readonly read: (body: unknown, status: number) => T;
}

/** DigitalOcean's API v2, for one connection. Every answer is a cold Observable that fails with a ProviderError. */
export class DigitalOceanClient {
  constructor(
    readonly http: AxiosInstance,
    readonly requests: RequestExecutor,
    readonly redactor: Redactor,
  ) {}

  /** Every row of a list, page by page. */
  list({ type, path, itemsKey }: Listed, query: Query = {}): Observable<RowsPage<unknown>> {
    return pagedListing({
      endpoint: `GET ${path}`,
      concurrency: PAGES_TOGETHER,
      fetch: (page) => this.#page(type.task, path, itemsKey, { ...query, page, per_page: PAGE_SIZE }),
    });
  }

  /** One row of a list: enough to see whether it may be read. */
  probe({ type, path, itemsKey, parts }: Listed): Observable<unknown> {
    return this.#page(type.task, path, itemsKey, { ...parts?.[0]?.query, page: 1, per_page: 1 });
  }

  /** Reads by id. False only when the API itself says `not_found`: a 404 of a proxy on the way is no proof. */
  exists({ type, path }: Listed, uid: string): Observable<boolean> {
    return this.#get({
      task: type.task,
      path: `${path}/${encodeURIComponent(uid)}`,
      config: { validateStatus: (status) => (status >= 200 && status < 300) || status === 404 },
      read: (body, status) => {
        if (status !== 404) return true;
        if (errorBody(JSON.stringify(body)).id === 'not_found') return false;
        throw new TypeError('a 404 that is not the API’s own');
      },
    });
  }

  /** Any other object of the API. */
  read<T>(task: string, path: string, read: (body: unknown) => T): Observable<T> {
    return this.#get({ task, path, read });
  }

  #page(task: string, path: string, itemsKey: string, params: Query): Observable<PageAnswer<unknown>> {
    return this.#get({ task, path, config: { params }, read: (body) => parsePageBody(body, itemsKey) });
  }

  #get<T>({ task, path, config, read }: ApiRequest<T>): Observable<T> {
    return this.requests.execute({
      task,
      path,
      endpoint: `GET ${path}`,
      failure: readFailure,
      send: async (signal): Promise<ProviderAnswer<T>> => {
        const { status, headers: sent, data } = await this.http.get<string>(path, { ...config, signal });
        const headers = answerHeaders(sent);
        try {
          return { body: read(this.#parse(data), status), headers };
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          throw new InvalidBodyError(message, { status, headers, requestId: headers['x-request-id'] });
        }
      },
    });
  }

  /** A body that echoes the token is stripped of it before anything is kept of it. */
  #parse(text: string): unknown {
    return JSON.parse(this.redactor.found(text) ? this.redactor.hideSecrets(text) : text);
  }
}
