import type { Observable } from 'rxjs';

/** One page of a list that is addressed by page number, as a client reads it. */
export interface PageAnswer<Row> {
  readonly rows: readonly Row[];
  /** The total over all pages, when the provider states it. */
  readonly total?: number;
  /** Whether the provider names a next page; undefined when it says nothing. */
  readonly hasNext?: boolean;
}

/** A list that is addressed by page number, from 1. */
export interface PageSource<Row> {
  /** For messages: `GET /v2/droplets`. */
  readonly endpoint: string;
  /** Pages to ask for at the same time. */
  readonly concurrency: number;
  /** Cold. One page; fails with a ProviderError. */
  fetch(page: number): Observable<PageAnswer<Row>>;
}

/** One page as it arrives; pages come in any order. */
export interface RowsPage<Row> {
  readonly rows: readonly Row[];
  /** Where the first row stands in the whole list, counted from 1. */
  readonly firstPosition: number;
  readonly total?: number;
}
