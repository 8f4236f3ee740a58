import { catchError, type Observable, throwError } from 'rxjs';
import { ProviderError } from '../errors/provider-error.js';
import type { ProviderFailure } from '../errors/provider-failure.types.js';
import { isUsableUid } from '../listing/is-usable-uid.js';
import { pagedListing } from '../listing/paged-listing.js';
import type { PageAnswer, RowsPage } from '../listing/page-source.types.js';
import type { Redactor } from '../redaction/redactor.js';
import type { ProviderAnswer } from '../requests/provider-request.types.js';
import type { RequestExecutor } from '../requests/request-executor.js';
import { ANSWERS_IN_FLIGHT } from './answers-in-flight.js';
import { AnswerError } from './answer.error.js';
import { parsePageBody } from './page-body.parser.js';
import { isTooLarge, PageBudget } from './page-budget.js';
import type { RestApi } from './rest-api.types.js';
import type { RestAnswer, RestHttp, RestQuery } from './rest-http.js';
import type { ListedResource } from './rest-resource.types.js';
import { valueAt } from './value-at.js';

/** One request, before it is known what its body must hold. */
interface ApiRequest<T> {
  readonly task: string;
  readonly path: string;
  readonly query?: RestQuery;
  /** A status besides 2xx that is an answer. */
  readonly fine?: number;
  /** @throws {TypeError} when the body is not what was asked for. */
  readonly read: (body: unknown, status: number) => T;
  /** Of the list that this is a page of. */
  readonly budget?: PageBudget;
}

/** A provider's API, for one connection. Every answer is a cold Observable that fails with a ProviderError. */
export class RestClient {
  constructor(
    readonly api: RestApi,
    readonly http: RestHttp,
    readonly requests: RequestExecutor,
    readonly redactor: Redactor,
  ) {}

  /** Every row of a list, page by page. */
  list({ type, path, itemsKey }: ListedResource, query: RestQuery = {}): Observable<RowsPage<unknown>> {
    const { max } = this.api.pages.size;
    return this.#listBy(max, { type, path, itemsKey }, query);
  }

  /** Pages that are too large are asked for again at half the size, from the first on: numbered pages of two sizes have no common rows. */
  #listBy(size: number, list: ListedResource, query: RestQuery): Observable<RowsPage<unknown>> {
    const { type, path, itemsKey } = list;
    const budget = new PageBudget();
    return pagedListing({
      endpoint: `GET ${path}`,
      get concurrency() {
        return budget.pagesTogether;
      },
      fetch: (page) => this.#page(type.task, path, itemsKey, { ...query, ...this.#pageQuery(page, size) }, budget),
    }).pipe(
      catchError((error: unknown) =>
        isTooLarge(error) && size > this.#leastSize
          ? this.#listBy(Math.max(this.#leastSize, Math.floor(size / 2)), list, query)
          : throwError(() => error),
      ),
    );
  }

  /** One row of a list: enough to see whether it may be read. */
  probe({ type, path, itemsKey, parts }: ListedResource): Observable<unknown> {
    return this.#page(type.task, path, itemsKey, { ...parts?.[0]?.query, ...this.#pageQuery(1, this.#leastSize) });
  }

  /** Reads by id. False only when the API itself says that it is not there: a 404 of a proxy on the way is no proof. */
  exists({ type, path }: ListedResource, uid: string): Observable<boolean> {
    const { code, notFound } = this.api.errors;
    if (!isUsableUid(uid)) return throwError(() => unnameable(`GET ${path}/{id}`));
    return this.#get({
      task: type.task,
      path: `${path}/${encodeURIComponent(uid)}`,
      fine: 404,
      read: (body, status) => {
        if (status !== 404) return true;
        if (valueAt(body, code) === notFound) return false;
        throw new TypeError('a 404 that is not the API’s own');
      },
    });
  }

  /** One row of any list, unread: enough to see whether the credential holds the list's scope. */
  touch(path: string): Observable<void> {
    return this.#get({ task: 'scopes', path, query: this.#pageQuery(1, this.#leastSize), read: () => undefined });
  }

  /** Any other object of the API. `read` throws when the body is not what it should be. */
  read<T>(task: string, path: string, read: (body: unknown) => T): Observable<T> {
    return this.#get({ task, path, read });
  }

  get #leastSize(): number {
    return Math.max(1, this.api.pages.size.min ?? 1);
  }

  #pageQuery(number: number, size: number): RestQuery {
    const { pages } = this.api;
    return { [pages.parameter]: number, [pages.size.parameter]: size };
  }

  #page(
    task: string,
    path: string,
    itemsKey: string,
    query: RestQuery,
    budget = new PageBudget(),
  ): Observable<PageAnswer<unknown>> {
    return this.#get({ task, path, query, budget, read: (body) => parsePageBody(body, itemsKey, this.api.pages) });
  }

  #get<T>({ task, path, query = {}, fine, read, budget = new PageBudget() }: ApiRequest<T>): Observable<T> {
    return this.requests.execute({
      task,
      path,
      endpoint: `GET ${path}`,
      failure: (error) => (error instanceof AnswerError ? error.failure : { message: String(error) }),
      send: (signal) =>
        ANSWERS_IN_FLIGHT.run(budget.expected, signal, async (): Promise<ProviderAnswer<T>> => {
          const answer = await this.http.get(path, query, signal);
          const { status, headers } = answer;
          budget.note(answer.text.length);
          if ((status < 200 || status > 299) && status !== fine) throw new AnswerError(this.#refusal(answer));
          try {
            return { body: read(this.#parse(answer.text), status), headers };
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            throw new AnswerError({
              ...{ status, headers, requestId: headers['x-request-id'] },
              ...{ message, invalidBody: true },
            });
          }
        }),
    });
  }

  /** What an error tells: the API's own words, where it is the API that speaks, and not a proxy with a page of HTML. */
  #refusal({ status, headers, text }: RestAnswer): ProviderFailure {
    const { errors } = this.api;
    const body = jsonOf(text);
    const said = (pointer: string | undefined): string | undefined => {
      const value = pointer === undefined ? undefined : valueAt(body, pointer);
      return typeof value === 'string' ? value : undefined;
    };
    return {
      status,
      headers,
      requestId: headers['x-request-id'] ?? said(errors.requestId),
      message: said(errors.message) ?? `HTTP ${status}`,
    };
  }

  /** A body that echoes the credential is stripped of it before anything is kept of it. */
  #parse(text: string): unknown {
    return JSON.parse(this.redactor.found(text) ? this.redactor.hideSecrets(text) : text);
  }
}

function unnameable(endpoint: string): ProviderError {
  const message = `${endpoint}: no path can name this id, so it was not looked up: another path would have answered.`;
  return new ProviderError({ kind: 'invalid-response', retryable: false, endpoint, message });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
