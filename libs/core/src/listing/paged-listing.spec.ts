import {
  asapScheduler,
  defer,
  finalize,
  lastValueFrom,
  type Observable,
  observeOn,
  of,
  tap,
  throwError,
  toArray,
} from 'rxjs';
import { ProviderError } from '../errors/provider-error.js';
import type { PageAnswer, RowsPage } from './listing-outcome.types.js';
import { pagedListing } from './paged-listing.js';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** A paged list of numbers. Its totals and links can be falsified. */
class NumberList {
  readonly asked: number[] = [];
  concurrency = 3;
  readonly inFlight = new Set<number>();
  mostInFlight = 0;

  constructor(
    readonly rows: number[],
    readonly size: number,
    readonly bend: (honest: PageAnswer<number>, page: number) => PageAnswer<number> = (honest) => honest,
  ) {}

  readonly endpoint = 'GET /numbers';

  fetch = (page: number): Observable<PageAnswer<number>> =>
    defer(() => {
      this.asked.push(page);
      this.inFlight.add(page);
      this.mostInFlight = Math.max(this.mostInFlight, this.inFlight.size);
      const rows = this.rows.slice((page - 1) * this.size, page * this.size);
      const honest = { rows, total: this.rows.length, hasNext: page * this.size < this.rows.length };
      return of(this.bend(honest, page)).pipe(observeOn(asapScheduler));
    }).pipe(
      tap(() => this.inFlight.delete(page)),
      finalize(() => this.inFlight.delete(page)),
    );

  read(): Promise<RowsPage<number>[]> {
    return lastValueFrom(pagedListing(this).pipe(toArray()));
  }
}

const rowsOf = (pages: readonly RowsPage<number>[]): number[] =>
  pages.flatMap(({ rows }) => rows).sort((a, b) => a - b);

const withoutTotal = ({ rows, hasNext }: PageAnswer<number>): PageAnswer<number> => ({ rows, hasNext });
const withoutLinks = ({ rows, total }: PageAnswer<number>): PageAnswer<number> => ({ rows, total });
const rowsAlone = ({ rows }: PageAnswer<number>): PageAnswer<number> => ({ rows });

describe('pagedListing', () => {
  it.each([
    ['an empty list', 0, [1]],
    ['one row', 1, [1]],
    ['exactly one page', 10, [1]],
    ['one row more than a page', 11, [1, 2]],
    ['exactly two pages', 20, [1, 2]],
    ['many pages, and a last one that is short', 95, numbers(10)],
  ])('reads %s, each page once', async (_, count, asked) => {
    const list = new NumberList(numbers(count), 10);

    const pages = await list.read();

    expect(rowsOf(pages)).toEqual(numbers(count));
    expect(list.asked).toEqual(asked);
    expect(pages.every(({ total }) => total === count)).toBe(true);
  });

  it.each([
    ['no links', 95, withoutLinks, 10],
    ['no total', 95, withoutTotal, 10],
    ['neither total nor links, until a page is empty', 95, rowsAlone, 11],
    ['neither total nor links, for an empty list', 0, rowsAlone, 1],
  ])('reads a list with %s', async (_, count, bend, requests) => {
    const list = new NumberList(numbers(count), 10, bend);

    const pages = await list.read();

    expect(rowsOf(pages)).toEqual(numbers(count));
    expect(list.asked).toEqual(numbers(requests));
  });

  it('reports the position of each page’s rows in the list', async () => {
    const pages = await new NumberList(numbers(25), 10).read();

    expect(pages.every(({ rows, firstPosition }) => rows[0] === firstPosition)).toBe(true);
  });

  it('uses the size of the first page if the provider ignores the requested size', async () => {
    const list = new NumberList(numbers(30), 7, withoutLinks);

    const pages = await list.read();

    expect(rowsOf(pages)).toEqual(numbers(30));
    expect(list.asked).toEqual(numbers(5));
  });

  it('asks for no more pages at the same time than it may', async () => {
    const list = new NumberList(numbers(100), 5);

    await list.read();

    expect(list.mostInFlight).toBe(3);
  });

  it('reads on when the list grew while it was read', async () => {
    const list = new NumberList(numbers(20), 10, (honest, page) => {
      if (page === 1) list.rows.push(...numbers(35).slice(20));
      return page === 1 ? { ...honest, total: 20 } : honest;
    });

    const pages = await list.read();

    expect(rowsOf(pages)).toEqual(numbers(35));
  });

  it('reads a page more when the last one wrongly names a next one', async () => {
    const list = new NumberList(numbers(20), 10, (honest) => ({ ...honest, hasNext: true }));

    const pages = await list.read();

    expect(rowsOf(pages)).toEqual(numbers(20));
    expect(list.asked).toEqual([1, 2, 3]);
  });

  it('reads on after an empty page that names a next one, as a filter leaves it', async () => {
    const list = new NumberList(numbers(30), 10, ({ rows, hasNext }, page) => ({
      rows: page === 2 ? [] : rows,
      hasNext,
    }));

    expect(rowsOf(await list.read())).toEqual([...numbers(10), ...numbers(30).slice(20)]);
  });

  it('refuses a provider that names a next page after every empty one', async () => {
    const list = new NumberList(numbers(10), 10, ({ rows }) => ({ rows, hasNext: true }));

    await expect(list.read()).rejects.toMatchObject({ kind: 'invalid-response' });
    expect(list.asked).toEqual(numbers(7));
  });

  it('trusts the total over a first page that names no next one', async () => {
    const list = new NumberList(numbers(20), 10, (honest) => ({ ...honest, hasNext: false }));

    expect(rowsOf(await list.read())).toEqual(numbers(20));
  });

  it('reads a list whose total is too small as far as the links go', async () => {
    const list = new NumberList(numbers(35), 10, (honest) => ({ ...honest, total: 5 }));

    expect(rowsOf(await list.read())).toEqual(numbers(35));
  });

  it('stops at an empty first page, whatever total it states', async () => {
    const list = new NumberList([], 10, (honest) => ({ ...honest, total: 50, hasNext: true }));

    const pages = await list.read();

    expect(list.asked).toEqual([1]);
    expect(pages).toEqual([{ rows: [], total: 50, firstPosition: 1 }]);
  });

  it('ignores a total if pages are empty, and stops', async () => {
    const list = new NumberList(numbers(10), 10, (honest) => ({ ...honest, total: 100_000, hasNext: true }));

    const pages = await list.read();

    expect(rowsOf(pages)).toEqual(numbers(10));
    expect(pages[0]?.total).toBe(100_000);
    expect(list.asked.length).toBeLessThan(10);
  });

  it('refuses a provider that answers every page with the same rows', async () => {
    const list = new NumberList([], 10, () => ({ rows: [1, 2], hasNext: true }));

    await expect(list.read()).rejects.toMatchObject({
      kind: 'invalid-response',
      message: expect.stringContaining('GET /numbers: the list answers page 6 repeatedly with the rows of page 5'),
    });
    expect(list.asked).toEqual(numbers(6));
  });

  it.each([1, 7])(
    'refuses a provider that ignores which page is asked for, whatever total it states: %i rows more',
    async (more) => {
      const list = new NumberList(numbers(5 + more), 5, (honest) => ({ ...honest, rows: numbers(5) }));

      await expect(list.read()).rejects.toMatchObject({
        kind: 'invalid-response',
        retryable: false,
        message: expect.stringContaining('the provider ignores the requested page number'),
      });
      expect(list.asked).toHaveLength(Math.ceil((5 + more) / 5));
    },
  );

  it('takes a list of single rows that shifted by one for no such provider', async () => {
    const list = new NumberList([1, 2], 1, (honest, page) => (page === 2 ? { ...honest, rows: [1] } : honest));

    await expect(list.read()).resolves.toHaveLength(2);
  });

  it('refuses a total that no account can have, before it asks for another page', async () => {
    const list = new NumberList([], 10, () => ({ rows: [1], total: 1e9 }));

    await expect(list.read()).rejects.toMatchObject({ kind: 'invalid-response', endpoint: 'GET /numbers' });
    expect(list.asked).toEqual([1]);
  });

  it('refuses a list without end', async () => {
    const list = new NumberList([], 1, (_, page) => ({ rows: [page], hasNext: true }));

    await expect(list.read()).rejects.toMatchObject({
      message: expect.stringContaining('goes on after 100000 pages'),
    });
  });

  it.each([1, 3, 5])('fails with the error of page %i, and leaves no request behind', async (broken) => {
    const error = new ProviderError({ kind: 'unavailable', retryable: true, message: 'It failed.' });
    const list = new NumberList(numbers(50), 10);
    const { fetch } = list;
    list.fetch = (page) => (page === broken ? throwError(() => error) : fetch(page));

    await expect(list.read()).rejects.toBe(error);
    expect(list.inFlight.size).toBe(0);
  });

  it('is cold: each subscription reads the list again', async () => {
    const list = new NumberList(numbers(15), 10);
    const listing = pagedListing(list).pipe(toArray());

    const asked = list.asked.length;
    const both = await Promise.all([lastValueFrom(listing), lastValueFrom(listing)]);

    expect(asked).toBe(0);
    expect(both.map(rowsOf)).toEqual([numbers(15), numbers(15)]);
  });
});
