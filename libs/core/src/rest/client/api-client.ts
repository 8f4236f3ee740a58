import type { Observable } from 'rxjs';
import type { ProviderFailure, FailureKind } from '../../failures/provider-failure.types.js';
import type { Redactor } from '../../redaction/redactor.js';
import type { ProviderAnswer } from '../../requests/provider-request.types.js';
import type { RequestExecutor } from '../../requests/request-executor.js';
import { ANSWERS_IN_FLIGHT } from '../http/answers-in-flight.js';
import { AnswerError } from '../../failures/answer.error.js';
import { PageBudget } from '../http/page-budget.js';
import type { PageSize } from '../declaration/paging.js';
import type { RestApi, ApiRequest, RestClient, AnswerMeaning, RestErrors } from '../declaration/rest-api.types.js';
import type { RestAnswer, RestHttp, RestQuery } from '../http/rest-http.js';
import { pointerReader } from '../../json/json-pointer.js';
import { SharedPages } from './shared-pages.js';

/** What a response means. Undefined if its status says it. */
type MeaningReader = (status: number, body: unknown) => FailureKind | undefined;

/**
 * Creates a function that determines the meaning of the API's errors.
 *
 * @throws {TypeError} if a code is given but `RestErrors.code` is not, or if a response is identified by status alone.
 */
export function meaningReader({ code, message, meanings = [] }: RestErrors): MeaningReader {
  for (const meaning of meanings) refuseUnclear(meaning, code);
  const codeOf = code === undefined ? () => undefined : pointerReader(code);
  const messageOf = pointerReader(message);
  return (status, body) => {
    const fits = (meaning: AnswerMeaning): boolean =>
      meaning.status === status &&
      (meaning.code === undefined || meaning.code === codeOf(body)) &&
      (meaning.message === undefined || says(messageOf(body), meaning.message));
    return meanings.find(fits)?.means;
  };
}

const says = (message: unknown, what: RegExp): boolean => typeof message === 'string' && message.search(what) !== -1;

function refuseUnclear({ status, code, message }: AnswerMeaning, at: string | undefined): void {
  if (code === undefined && message === undefined)
    throw new TypeError(
      `\`errors.meanings\` gives every ${status} another meaning, even one from a proxy. Specify the code or the message of the response.`,
    );
  if (code !== undefined && at === undefined)
    throw new TypeError(
      `\`errors.meanings\` names the code "${code}", and \`errors.code\` does not say where codes stand. Name it, or the message of the answer.`,
    );
}

/** A request, possibly for a page of a list. */
interface BudgetedRequest<T> extends ApiRequest<T> {
  /** Of the list. */
  readonly budget?: PageBudget;
}

/** Sends the requests of one connection to its API. */
export class ApiClient implements RestClient {
  /** Pages that several readers of the connection need. */
  readonly shared = new SharedPages();
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

  /** One unparsed row of any list: enough to see whether the credential has the list's scope. */
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

  /** The details of an error: the API's own message, unless a proxy answered with an HTML page. */
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

  /** The credential is removed from a body that echoes it, before anything is stored. */
  #parse(text: string): unknown {
    return JSON.parse(this.redactor.found(text) ? this.redactor.hideSecrets(text) : text);
  }
}

/** Requests pages of a size, but at least of the smallest size that the API accepts. */
export const sizeQuery = (size: PageSize | undefined, rows: number): RestQuery =>
  size === undefined ? {} : { [size.parameter]: Math.max(rows, leastSize(size)) };

/** The smallest allowed page size. */
export const leastSize = (size: PageSize | undefined): number => Math.max(1, size?.min ?? 1);

/** Numbered pages include the page number even for the first page. */
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
