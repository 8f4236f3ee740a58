import { type Observable } from 'rxjs';
import type { ProviderFailure } from '../failures/provider-failure.types.js';
import type { Redactor } from '../redaction/redactor.js';
import type { ProviderAnswer } from '../requests/provider-request.types.js';
import type { RequestExecutor } from '../requests/request-executor.js';
import type { MeaningReader } from './answer-meaning.js';
import { ANSWERS_IN_FLIGHT } from './answers-in-flight.js';
import { AnswerError } from '../failures/answer.error.js';
import { PageBudget } from './page-budget.js';
import type { PageSize } from './paging.js';
import type { RestApi } from './rest-api.types.js';
import type { ApiRequest, RestClient } from './rest-client.types.js';
import type { RestAnswer, RestHttp, RestQuery } from './rest-http.js';
import { pointerReader } from '../fields/value-at.js';

/** A request that may be for a page of a list. */
interface BudgetedRequest<T> extends ApiRequest<T> {
  /** Of the list. */
  readonly budget?: PageBudget;
}

/** Sends the requests of one connection to its API. */
export class ApiClient implements RestClient {
  readonly #messageOf: (body: unknown) => unknown;
  readonly #requestIdOf: (body: unknown) => unknown;
  readonly #fieldOf: (body: unknown) => unknown;

  constructor(
    readonly api: RestApi,
    readonly http: RestHttp,
    readonly requests: RequestExecutor,
    readonly redactor: Redactor,
    readonly meaningOf: MeaningReader,
  ) {
    const { message, requestId, field } = api.errors;
    this.#messageOf = pointerReader(message);
    this.#requestIdOf = requestId === undefined ? () => undefined : pointerReader(requestId);
    this.#fieldOf = field === undefined ? () => undefined : pointerReader(field);
  }

  /** One row of any list, unread: enough to see whether the credential holds the list's scope. */
  touch(path: string): Observable<void> {
    const { pages } = this.api;
    const query = pages === 'whole' ? {} : { ...firstPage(pages), ...sizeQuery(pages.size, 0) };
    return this.get({ task: 'scopes', path, query, read: () => undefined });
  }

  read<T>(task: string, path: string, read: (body: unknown) => T): Observable<T> {
    return this.get({ task, path, read: ({ body }) => read(body) });
  }

  get<T>({
    task,
    path,
    region,
    query = {},
    headers: sent,
    fine,
    read,
    budget = new PageBudget(),
  }: BudgetedRequest<T>): Observable<T> {
    return this.requests.execute({
      task,
      path,
      endpoint: `GET ${path}`,
      send: (signal) =>
        ANSWERS_IN_FLIGHT.run(budget.expected, signal, async (grow): Promise<ProviderAnswer<T>> => {
          const answer = await this.http.get(path, query, signal, { region, headers: sent, grow });
          const { status, headers } = answer;
          budget.note(answer.text.length);
          if ((status < 200 || status > 299) && status !== fine) throw new AnswerError(this.#refusal(answer));
          try {
            return { body: read({ body: this.#parse(answer.text), headers }, status), headers };
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
    const body = jsonOf(text);
    return {
      status,
      headers,
      requestId: headers['x-request-id'] ?? textOf(this.#requestIdOf(body)),
      message: this.#reasonIn(body),
      kind: this.meaningOf(status, body),
    };
  }

  /** `page_size: must be at least 25`. */
  #reasonIn(body: unknown): string | undefined {
    const message = textOf(this.#messageOf(body));
    const field = textOf(this.#fieldOf(body));
    return message !== undefined && field !== undefined ? `${field}: ${message}` : message;
  }

  /** A body that echoes the credential is stripped of it before anything is kept of it. */
  #parse(text: string): unknown {
    return JSON.parse(this.redactor.found(text) ? this.redactor.hideSecrets(text) : text);
  }
}

/** Asks for pages of a size, or of the smallest that the API accepts. */
export const sizeQuery = (size: PageSize | undefined, rows: number): RestQuery =>
  size === undefined ? {} : { [size.parameter]: Math.max(rows, leastSize(size)) };

/** The fewest rows that may be asked for. */
export const leastSize = (size: PageSize | undefined): number => Math.max(1, size?.min ?? 1);

/** Pages by number are asked for by number from the first on. */
export const firstPage = ({ style, parameter }: { readonly style?: string; readonly parameter?: string }): RestQuery =>
  (style ?? 'numbered') === 'numbered' && parameter !== undefined ? { [parameter]: 1 } : {};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
