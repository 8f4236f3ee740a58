import { type PackedRow } from '../../inventory/export/exported-row.js';
import { type RowParts } from '../../inventory/export/exported-rows.sql.js';
import { type ResourceFilter } from '../../inventory/listing/resource-filter.sql.js';
import { type Queries } from '../../database/queries.js';
import { type FeedCatalogue } from './feed-catalogue.service.js';
import { type ListingState } from './listing-state.js';

/** Counted while a feed is written. */
export interface FeedTally {
  /** Resources without any address, which the format cannot show. */
  withoutAddress: number;
  /** Resources of kinds that the format has no form for. */
  unsupported: number;
}

/** What a feed is written from, at one moment. */
export interface FeedContent {
  readonly rows: AsyncIterable<readonly PackedRow[]>;
  /** Instead of the rows: each as an item of `GET /resources`, as lines of JSON. */
  readonly lines: () => AsyncGenerator<string>;
  readonly filter: ResourceFilter;
  readonly state: ListingState;
  readonly tally: FeedTally;
  /** Sees the same moment as the rows. */
  readonly queries: Queries;
}

/** What a feed shows unless its filter selects kinds or entities. Kinds: those only. */
export type FeedScope = 'machines' | 'everything' | readonly string[];

/** A format of feeds, ready to write. */
export interface FeedWriter {
  readonly contentType: string;
  /** Default: machines. */
  readonly scope?: FeedScope;
  /** See `ExportedList.paths`. */
  readonly paths?: readonly (readonly string[])[];
  /** See `ExportedList.parts`. */
  readonly parts?: RowParts;
  /** Writes chunks, and yields to other work in between. */
  readonly write: (content: FeedContent) => AsyncGenerator<string | Uint8Array>;
}

/** A format of feeds. */
export type FeedFormat = (catalogue: FeedCatalogue) => FeedWriter;
