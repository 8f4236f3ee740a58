import { isDeepStrictEqual } from 'node:util';
import { concat, defer, EMPTY, expand, map, merge, mergeMap, type Observable, of, range, takeWhile, tap } from 'rxjs';
import { ProviderError } from '../errors/provider-error.js';
import type { PageAnswer, PageSource, RowsPage } from './page-source.types.js';

/** No account is as large; a provider that states more is not believed. */
const MOST_PAGES = 100_000;

/** So many times in a row may a page have the rows of the one before: a list that grows at its head can shift by just one page. */
const MOST_REPEATS = 4;

/** So many planned pages may be empty: a filter leaves some. After more, the total is not believed, and the listing comes out short. */
const MOST_EMPTY = 3;

/** An answer, with the page it answers, and how often in a row its rows came before. */
interface NumberedAnswer<Row> extends PageAnswer<Row> {
  readonly page: number;
  readonly repeats: number;
}

/**
 * Reads a list by page number: page 1 for the total, the others together, then on in order for as long as the provider names a next
 * page, or, where it states neither total nor next page, until a page is empty. Cold; unsubscribing stops every request.
 *
 * The size of the first page counts, not the size that was asked for: some providers ignore it.
 *
 * @throws {ProviderError} through the stream: the first page that failed, or `invalid-response` for a list without end.
 */
export function pagedListing<Row>(source: PageSource<Row>): Observable<RowsPage<Row>> {
  return read(source, 1).pipe(
    mergeMap((first) => {
      const size = first.rows.length;
      const pages = plannedPages(first, source.endpoint);
      let last: NumberedAnswer<Row> | undefined = pages === 1 ? first : undefined;
      let empty = 0;
      let repeated = 0;
      const together = range(2, pages - 1).pipe(
        mergeMap((page) => read(source, page), source.concurrency),
        tap((answer) => {
          if (answer.page === pages) last = answer;
          else if (answer.rows.length === 0) empty += 1;
          if (haveSameRows(answer, first)) repeated += 1;
        }),
        takeWhile(() => empty <= MOST_EMPTY, true),
      );
      // The other pages are asked for before the first one is worked on.
      const answers = concat(
        merge(together, of(first)),
        defer(() => {
          // One page alone may have shifted by just its own length.
          if (repeated > 0 && repeated === pages - 1 && repeated + size > 2) throw unpaged(source.endpoint);
          return last ? inOrder(source, last) : EMPTY;
        }),
      );
      return answers.pipe(map(({ rows, total, page }) => ({ rows, total, firstPosition: (page - 1) * size + 1 })));
    }),
  );
}

function read<Row>(source: PageSource<Row>, page: number): Observable<NumberedAnswer<Row>> {
  return source.fetch(page).pipe(map((answer) => ({ ...answer, page, repeats: 0 })));
}

function plannedPages({ rows, total }: PageAnswer<unknown>, endpoint: string): number {
  const pages = rows.length > 0 && total !== undefined ? Math.max(1, Math.ceil(total / rows.length)) : 1;
  if (pages <= MOST_PAGES) return pages;
  throw endless(endpoint, `states a total of ${total} rows over ${pages} pages, more than can be`);
}

/** What comes after the planned pages: a list that grew, a total that was none, or a provider that states no total. */
function inOrder<Row>(source: PageSource<Row>, last: NumberedAnswer<Row>): Observable<NumberedAnswer<Row>> {
  return after(source, last).pipe(expand((answer) => after(source, answer)));
}

function after<Row>(source: PageSource<Row>, previous: NumberedAnswer<Row>): Observable<NumberedAnswer<Row>> {
  if (!mayFollow(previous)) return EMPTY;
  return read(source, previous.page + 1).pipe(
    map((next) => {
      if (next.page > MOST_PAGES) throw endless(source.endpoint, `goes on after ${MOST_PAGES} pages`);
      const repeats = haveSameRows(next, previous) ? previous.repeats + 1 : 0;
      if (repeats <= MOST_REPEATS) return { ...next, repeats };
      throw endless(
        source.endpoint,
        `answers page ${next.page} with the rows of page ${previous.page} again and again`,
      );
    }),
  );
}

/** An empty page may be one whose rows were all filtered out: it ends a list only where no next page is named, or the total is known. */
function mayFollow({ rows, total, hasNext }: PageAnswer<unknown>): boolean {
  if (rows.length === 0) return hasNext === true && total === undefined;
  return hasNext ?? total === undefined;
}

/** The first rows tell most pages apart, at no cost. */
const haveSameRows = ({ rows }: PageAnswer<unknown>, { rows: others }: PageAnswer<unknown>): boolean =>
  rows.length === others.length && isDeepStrictEqual(rows[0], others[0]) && isDeepStrictEqual(rows, others);

function unpaged(endpoint: string): ProviderError {
  const message =
    `${endpoint}: every page of the list has the rows of page 1, so the provider ignores which page is asked for. ` +
    'It cannot be read whole; tell the provider’s support.';
  return new ProviderError({ kind: 'invalid-response', retryable: false, endpoint, message });
}

function endless(endpoint: string, what: string): ProviderError {
  const message = `${endpoint}: the list ${what}. It cannot be read whole; tell the provider’s support.`;
  return new ProviderError({ kind: 'invalid-response', retryable: false, endpoint, message });
}
