import type { CollectedPage, ListingPart, UnreadableRow } from '../contract/listing.types.js';
import type { ProviderError } from '../errors/provider-error.js';

/** How the listing of one part ended. Only core makes it. */
export interface ListingOutcome {
  readonly part: ListingPart;
  /** Everything the part holds was read: only then can it show what is gone. */
  readonly complete: boolean;
  /** Why not, in words. Absent when complete. */
  readonly reason?: string;
  /** Present when it failed rather than came out short. */
  readonly error?: ProviderError;
  /** Nothing was read: since the last complete listing of the part, which the host has, nothing in it has changed. */
  readonly unchanged?: true;
  /** What the host hands in with the next run, to say that it has this listing of the part. Absent where that would say too much. */
  readonly mark?: string;
  /** Distinct resources that were read, over all readings; of an unchanged part, those that are known. */
  readonly resources: number;
  /** The largest total that the provider stated in the last reading. Absent when it stated none. */
  readonly expected?: number;
  readonly unreadable: readonly UnreadableRow[];
  /** Uids of the rows that the last reading showed and that are not of this kind. Absent: there are none. */
  readonly skipped?: readonly string[];
  /** How often the list was read: more than once when it shifted. */
  readonly readings: number;
}

/** A page, without what was handed out before; then, once and last, how it ended. */
export type ListingEvent =
  | { readonly type: 'page'; readonly part: ListingPart; readonly page: CollectedPage }
  | { readonly type: 'ended'; readonly part: ListingPart; readonly outcome: ListingOutcome };
