import { catchError, concatMap, defer, map, type Observable, tap, throwError } from 'rxjs';
import type { ListingPart } from '../../contract/listing.types.js';
import { ProviderError } from '../../errors/provider-error.js';
import { type CursorAnswer, cursorListing } from '../../listing/cursor-listing.js';
import { isUsableUid } from '../../listing/read-rows.js';
import { pagedListing } from '../../listing/paged-listing.js';
import type { RowsPage } from '../../listing/listing-outcome.types.js';
import { settledListing } from '../../listing/settled-listing.js';
import { regionOf } from '../declaration/path-template.js';
import type { ListPlan } from '../declaration/list-plan.js';
import { isTooLarge, PageBudget } from '../http/page-budget.js';
import type { ListAnswer } from '../declaration/page-plan.js';
import { firstPage, leastSize, type ApiClient, sizeQuery } from '../client/api-client.js';
import type { RestQuery } from '../http/rest-http.js';
import type { RestPart } from '../declaration/rest-list.types.js';
import type { RowDetails } from './row-details.js';
import type { SharedPages } from '../client/shared-pages.js';

/** Reads one list of an API with any paging. Every result is a cold Observable that fails with a ProviderError. */
export class ListReader {
  constructor(
    readonly plan: ListPlan,
    readonly client: ApiClient,
    /** Pages that others of the connection read as well. Absent: nobody does. */
    readonly shared?: SharedPages,
  ) {}

  /**
   * Every row of a part, page by page.
   *
   * @param details reads details of rows. Each page gets those of its rows before the next page is requested.
   */
  list(part: RestPart, details?: RowDetails): Observable<RowsPage<unknown>> {
    return this.#bySize(this.plan.pagesOf(part).size?.max ?? 0, part, details);
  }

  /** One row of a part: enough to see whether the part may be read. @param rows how many to ask for instead. */
  probe(part: RestPart, rows = 0): Observable<ListAnswer> {
    const pages = this.plan.pagesOf(part);
    return this.#page(part, { ...firstPage(pages), ...sizeQuery(pages.size, Math.min(rows, pages.size?.max ?? 0)) });
  }

  /** Reads by id. False only if the API itself states that it does not exist: a 404 from a proxy proves nothing. */
  exists(uid: string, part: ListingPart): Observable<boolean> {
    const { type, notFound } = this.plan;
    const id = this.plan.ownId(uid, part);
    if (!isUsableUid(id)) return throwError(() => unnameable(`GET ${this.plan.path(part)}/{id}`));
    return this.client.get({
      task: type.task,
      path: this.plan.pathOf(id, part),
      region: regionOf(part),
      headers: this.plan.headers,
      fine: notFound.status,
      read: ({ body }, status) => {
        if (status >= 200 && status <= 299) return true;
        if (notFound.isSaid(body)) return false;
        throw new TypeError(`a ${status} that is not the API’s own`);
      },
    });
  }

  /**
   * Pages that are too large are requested again at half the size, starting with the first, because numbered pages of
   * different sizes do not align.
   */
  #bySize(size: number, part: RestPart, details?: RowDetails): Observable<RowsPage<unknown>> {
    const least = leastSize(this.plan.pagesOf(part).size);
    return this.#pages(size, part, details).pipe(
      catchError((error: unknown) =>
        isTooLarge(error) && size > least
          ? this.#bySize(Math.max(least, Math.floor(size / 2)), part, details)
          : throwError(() => error),
      ),
    );
  }

  #pages(size: number, part: RestPart, details?: RowDetails): Observable<RowsPage<unknown>> {
    const pages = this.plan.pagesOf(part);
    const endpoint = `GET ${this.plan.path(part)}`;
    const budget = new PageBudget();
    const asked = sizeQuery(pages.size, size);
    const pageOf = (query: RestQuery): Observable<ListAnswer> => this.#detailedPage(part, query, budget, details);
    if (pages.style === 'whole') return pageOf(asked).pipe(map((page) => wholePage(endpoint, page)));
    const { parameter = '' } = pages;
    if (pages.style === 'numbered')
      return settledListing({ endpoint, size, idOf: this.plan.idOf }, () =>
        pagedListing({
          endpoint,
          get concurrency() {
            return details ? 1 : budget.pagesTogether;
          },
          fetch: (page) => pageOf({ [parameter]: page, ...asked }),
        }),
      );
    return defer(() => {
      let rows = 0;
      const fetch = (cursor: string | undefined): Observable<CursorAnswer<unknown>> =>
        pageOf(cursor === undefined ? asked : { ...asked, [parameter]: cursor }).pipe(
          map((page) => {
            rows += page.rows.length;
            return pages.style === 'marker' && isWhole(page, rows) ? { ...page, next: undefined } : page;
          }),
        );
      return cursorListing({ endpoint, fetch });
    });
  }

  #detailedPage(
    part: RestPart,
    query: RestQuery,
    budget: PageBudget,
    details: RowDetails | undefined,
  ): Observable<ListAnswer> {
    const asked = this.#page(part, query, budget);
    const page = this.shared?.read(this.#key(part, query), this, asked) ?? asked;
    if (!details) return page;
    return page.pipe(
      concatMap((answer) => details.complete(answer.rows, part).pipe(map((rows) => ({ ...answer, rows })))),
    );
  }

  #key(part: RestPart, query: RestQuery): string {
    const { headers } = this.plan;
    const asked = { ...this.plan.query, ...part.query, ...query };
    return JSON.stringify([
      ...[this.plan.path(part), this.plan.itemsOf(part), regionOf(part)],
      ...[headers, Object.entries(asked).sort()],
    ]);
  }

  #page(part: RestPart, query: RestQuery, budget = new PageBudget()): Observable<ListAnswer> {
    const { type } = this.plan;
    const pages = this.plan.pagesOf(part);
    const page = this.client.get({
      task: type.task,
      path: this.plan.path(part),
      region: regionOf(part),
      headers: this.plan.headers,
      query: { ...this.plan.query, ...part.query, ...query },
      budget,
      read: (answer) => pages.read(answer),
    });
    return page.pipe(tap(({ undone }) => refuseUndone(`GET ${this.plan.path(part)}`, undone)));
  }
}

/** Whether a marker list has ended, by the provider's flag or else by its total. */
const isWhole = ({ hasNext, total }: ListAnswer, rows: number): boolean =>
  hasNext === undefined ? total !== undefined && rows >= total : !hasNext;

function wholePage(endpoint: string, { rows, total, hasNext }: ListAnswer): RowsPage<unknown> {
  const sign = hasNext
    ? 'names a next page'
    : total !== undefined && total > rows.length
      ? `counts ${total} rows and shows ${rows.length}`
      : undefined;
  if (sign === undefined) return { rows, firstPosition: 1, total };
  const message = `${endpoint}: the plugin declares this list as not paged, but the provider ${sign}. Update the plugin.`;
  throw new ProviderError({ kind: 'invalid-response', retryable: false, endpoint, message });
}

/** Its rows are not all there yet, so what is missing proves nothing. */
function refuseUndone(endpoint: string, state: string | undefined): void {
  if (state === undefined) return;
  const message = `${endpoint}: the report is not done, its state is ${state}. Run again when it is.`;
  throw new ProviderError({ kind: 'not-supported', retryable: false, endpoint, message });
}

function unnameable(endpoint: string): ProviderError {
  const message = `${endpoint}: this id cannot be part of a path, so it was not looked up: another resource could have answered.`;
  return new ProviderError({ kind: 'invalid-response', retryable: false, endpoint, message });
}
