import type { CollectedPage, ListingPart } from '../contract/listing.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import type { RowsPage } from '../listing/page-source.types.js';
import type { CursorPages, MarkerPages, NumberedPages } from './paging.js';
import type { JoinedLists } from './joined-list.js';
import type { RestJoins } from './rest-join.types.js';
import type { RestDetail } from './rest-detail.types.js';
import type { RestQuery } from './rest-http.js';

/** A part of a list that the API gives under a filter of its own. */
export interface RestPart extends ListingPart {
  /** Query parameters: `{type: 'gpus'}`. */
  readonly query?: Readonly<Record<string, string>>;
}

/** Where the rows of a kind are, as data. */
export interface RestList {
  /**
   * `/v2/droplets`. Filled in, percent-encoded: `{parent}` with the id of what the kind is listed under (`/v2/domains/{parent}/records`),
   * `{parent.parent}` with that of what this is listed under, `{region}` with the part's region (one part for each that the connection
   * chose) or its parent's. Where the address of the API's endpoint holds `{region}`, every list is in each region, unless its `parts` say
   * otherwise; a part without a region is asked for in the first.
   */
  readonly path: string;
  /** What holds the rows in a body: the name of a property, a JSON pointer (RFC 6901), or an empty text where the body itself is the list. */
  readonly items: string;
  /** Default: `numbered`, as the API pages its lists. */
  readonly paging?: 'numbered' | 'whole' | NumberedPages | CursorPages | MarkerPages;
  /**
   * JSON pointer (RFC 6901) into a row to its own id; or, where the rows are the values of a map, the name under which each one's key is put
   * into it: `{key: 'droplet_id'}`. Default: `/id`.
   */
  readonly id?: string | { readonly key: string };
  /** How one is read by its own id: a path with `{id}`; false where the API cannot. Default: the list's path and `/{id}`. */
  readonly readById?: false | { readonly path: string };
  /** Headers of every request for the list, and for one resource by its id. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Query parameters of every request for the list. */
  readonly query?: RestQuery;
  /** What is asked for besides, row by row. */
  readonly details?: readonly RestDetail[];
  /** Lists that together are the kind. Default: one, without a filter. */
  readonly parts?: readonly RestPart[];
}

/** A kind that a {@link RestApi} lists: what core needs to read it. Made by `defineKind`. */
export interface RestKind {
  readonly type: ResourceType;
  readonly list: RestList;
  /** Lists that its rows refer to. */
  readonly joins?: RestJoins;
  /** Turns the rows of a page into resources. */
  rows(page: RowsPage<unknown>, part: ListingPart, joined?: JoinedLists): CollectedPage;
}
