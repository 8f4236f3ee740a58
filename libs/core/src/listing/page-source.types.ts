import type { Observable } from 'rxjs';

/** One page of a list that is addressed by page number, as read by a client. */
export interface PageAnswer<Row> {
  readonly rows: readonly Row[];
  /** The total over all pages, if the provider states it. */
  readonly total?: number;
  /** Whether the provider names a next page. Undefined if it does not say. */
  readonly hasNext?: boolean;
}

/** A list that is addressed by page number, from 1. */
export interface PageSource<Row> {
  /** For messages: `GET /v2/droplets`. */
  readonly endpoint: string;
  /** How many pages to request concurrently. */
  readonly concurrency: number;
  /** Cold. One page; fails with a ProviderError. */
  fetch(page: number): Observable<PageAnswer<Row>>;
}

/** One page as it arrives. Pages may arrive in any order. */
export interface RowsPage<Row> {
  readonly rows: readonly Row[];
  /** The position of the first row in the list, counted from 1. */
  readonly firstPosition: number;
  readonly total?: number;
}
