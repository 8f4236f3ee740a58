import { asapScheduler, defer, map, observeOn, of, throwError, type Observable } from 'rxjs';
import type { CollectedPage } from '../src/contract/listing.types.js';
import { ProviderError } from '../src/errors/provider-error.js';
import { pagedListing } from '../src/listing/paged-listing.js';
import type { PageAnswer } from '../src/listing/listing-outcome.types.js';
import { pageOf } from './resources.js';

/** What happens to the list just before a request of a reading is answered. Places are shares of its length. */
export interface Change {
  /** Counted from 1 in each reading. */
  readonly beforeRequest: number;
  /** Where a row goes. */
  readonly goes?: number;
  /** Where a new row comes. */
  readonly comes?: number;
}

/** How the provider of a list behaves. */
export interface ListHabits {
  readonly length: number;
  readonly pageSize: number;
  /** What happens in each reading, over all listings; nothing in those that follow. */
  readonly readings?: readonly (readonly Change[])[];
  /** What its answers say besides the rows. Default: both. */
  readonly tells?: readonly ('total' | 'next')[];
  /** Added to the true total. */
  readonly wrongBy?: number;
  /** Requests that fail, counted from 1 over all readings. */
  readonly faults?: readonly number[];
  /** Rows that it takes out of a page after it has cut it, so that pages are of different sizes. It does not count them. */
  readonly hides?: (row: number) => boolean;
}

/** A list that is addressed by page number and changes while it is read. Rows are numbers, and one that is gone never comes back. */
export class ShiftingList {
  readonly #rows: number[];
  readonly #cameAt = new Map<number, number>();
  #reading = 0;
  #requestsOfReading = 0;
  requests = 0;

  constructor(readonly habits: ListHabits) {
    this.#rows = Array.from({ length: habits.length }, (_, row) => row);
    for (const row of this.#rows) this.#cameAt.set(row, 0);
  }

  /** The rows that a reader can see now. */
  get now(): number[] {
    return this.#rows.filter((row) => !this.habits.hides?.(row));
  }

  /** Rows that are there now, and were before the request after this number of them. */
  sinceRequest(requests: number): number[] {
    return this.now.filter((row) => (this.#cameAt.get(row) ?? 0) <= requests);
  }

  /** Rows that were there during the whole of the last reading. */
  get throughoutReading(): number[] {
    return this.sinceRequest(this.requests - this.#requestsOfReading);
  }

  /** One reading, as a collector gives it. */
  collect(concurrency = 3): Observable<CollectedPage> {
    return defer(() => {
      this.#reading += 1;
      this.#requestsOfReading = 0;
      const fetch = (page: number): Observable<PageAnswer<number>> => this.#fetch(page);
      const pages = pagedListing({ endpoint: 'GET /rows', concurrency, fetch });
      return pages.pipe(map(({ rows, total }) => pageOf(rows, { expected: total })));
    });
  }

  #fetch(page: number): Observable<PageAnswer<number>> {
    return defer(() => {
      this.requests += 1;
      this.#requestsOfReading += 1;
      for (const change of this.habits.readings?.[this.#reading - 1] ?? [])
        if (change.beforeRequest === this.#requestsOfReading) this.#shift(change);
      if (this.habits.faults?.includes(this.requests)) return throwError(fault);
      return of(this.#answer(page)).pipe(observeOn(asapScheduler));
    });
  }

  #answer(page: number): PageAnswer<number> {
    const { pageSize, tells = ['total', 'next'], wrongBy = 0, hides } = this.habits;
    const end = page * pageSize;
    return {
      rows: this.#rows.slice(end - pageSize, end).filter((row) => !hides?.(row)),
      total: tells.includes('total') ? Math.max(0, this.now.length + wrongBy) : undefined,
      hasNext: tells.includes('next') ? end < this.#rows.length : undefined,
    };
  }

  #shift({ goes, comes }: Change): void {
    const place = (share: number): number => Math.floor(share * this.#rows.length);
    if (goes !== undefined) this.#rows.splice(place(goes), 1);
    if (comes === undefined) return;
    const row = this.#cameAt.size;
    this.#cameAt.set(row, this.requests);
    this.#rows.splice(place(comes), 0, row);
  }
}

const fault = (): ProviderError => new ProviderError({ kind: 'unavailable', retryable: true, message: 'It is down.' });
