import { isDeepStrictEqual } from 'node:util';
import { concat, defer, EMPTY, expand, map, merge, mergeMap, type Observable, of, range, takeWhile, tap } from 'rxjs';
import { ProviderError } from '../errors/provider-error.js';
import type { PageAnswer, PageSource, RowsPage } from './listing-outcome.types.js';

/** Larger than any account. A larger total is not trusted. */
const MOST_PAGES = 100_000;

/** How many times in a row a page may repeat the previous one: a list that grows at its head can shift by exactly one page. */
const MOST_REPEATS = 4;

/**
 * How many planned pages may be empty, because a filter can empty some. After more, the total is not trusted, and the
 * listing is incomplete.
 */
const MOST_EMPTY = 3;

/** A page with its number, and how often in a row its rows were repeated. */
interface NumberedAnswer<Row> extends PageAnswer<Row> {
  readonly page: number;
  readonly repeats: number;
}

/**
 * Reads a list by page number: page 1 for the total, then the others concurrently, then further ones in order while the
 * provider names a next page or, if it states neither total nor next page, until a page is empty. Cold; unsubscribing
 * stops every request.
 *
 * The size of the first page counts, not the requested one, which some providers ignore.
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
          if (haveSameRows(answer, first) && answer.total === first.total) repeated += 1;
        }),
        takeWhile(() => empty <= MOST_EMPTY, true),
      );
      // The other pages are requested before the first one is processed.
      const answers = concat(
        merge(together, of(first)),
        defer(() => {
          // With another total, the list grew by exactly one page meanwhile. A single row that is repeated may be such a shift, too.
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

/** Reads beyond the planned pages: the list grew, its total was wrong, or the provider states none. */
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
      throw endless(source.endpoint, `answers page ${next.page} repeatedly with the rows of page ${previous.page}`);
    }),
  );
}

/** All rows of an empty page may have been filtered out. It ends a list only if no next page is named or the total is known. */
function mayFollow({ rows, total, hasNext }: PageAnswer<unknown>): boolean {
  if (rows.length === 0) return hasNext === true && total === undefined;
  return hasNext ?? total === undefined;
}

/** Comparing the first rows distinguishes most pages cheaply. */
const haveSameRows = ({ rows }: PageAnswer<unknown>, { rows: others }: PageAnswer<unknown>): boolean =>
  rows.length === others.length && isDeepStrictEqual(rows[0], others[0]) && isDeepStrictEqual(rows, others);

function unpaged(endpoint: string): ProviderError {
  const message =
    `${endpoint}: every page of the list has the rows of page 1, so the provider ignores the requested page number. ` +
    'It cannot be read completely. Contact the provider’s support.';
  return new ProviderError({ kind: 'invalid-response', retryable: false, endpoint, message });
}

function endless(endpoint: string, what: string): ProviderError {
  const message = `${endpoint}: the list ${what}. It cannot be read completely. Contact the provider’s support.`;
  return new ProviderError({ kind: 'invalid-response', retryable: false, endpoint, message });
}
