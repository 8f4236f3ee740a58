import type { CollectedPage, ListingPart, UnreadableRow } from '../contract/listing.types.js';
import type { ProviderError } from '../errors/provider-error.js';
import type { Observable } from 'rxjs';

/** How the listing of one part ended. Only core creates it. */
export interface ListingOutcome {
  readonly part: ListingPart;
  /** Everything in the part was read. Only then can it show what is gone. */
  readonly complete: boolean;
  /** Why it is not complete. Absent if it is. */
  readonly reason?: string;
  /** Present if it failed, rather than being incomplete. */
  readonly error?: ProviderError;
  /** Nothing was read, because nothing in the part has changed since its last complete listing, which the host has. */
  readonly unchanged?: true;
  /** The host passes it to the next sync to show that it has this listing of the part. Absent if the listing is not fully known. */
  readonly mark?: string;
  /** Distinct resources over all readings. For an unchanged part, the number of known resources. */
  readonly resources: number;
  /** The largest total that the provider stated in the last reading. Absent if it stated none. */
  readonly expected?: number;
  readonly unreadable: readonly UnreadableRow[];
  /** Uids of rows in the last reading that are not of this kind. Absent: there are none. */
  readonly skipped?: readonly string[];
  /** How often the list was read: more than once if it shifted. */
  readonly readings: number;
}

/** A page, without resources that were already emitted; finally, once, how the listing ended. */
export type ListingEvent =
  | { readonly type: 'page'; readonly part: ListingPart; readonly page: CollectedPage }
  | { readonly type: 'ended'; readonly part: ListingPart; readonly outcome: ListingOutcome };

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
