import type { CollectedPage, ListingPart } from '../contract/listing.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import type { RowsPage } from '../listing/page-source.types.js';
import type { CursorPages, MarkerPages, NumberedPages } from './paging.js';
import type { JoinedLists } from './joined-list.js';
import type { RestJoins } from './rest-join.types.js';
import type { RestDetail } from './rest-detail.types.js';
import type { RestQuery } from './rest-http.js';

/** A part of a list that the API returns with its own filter. */
export interface RestPart extends ListingPart {
  /** Query parameters: `{type: 'gpus'}`. */
  readonly query?: Readonly<Record<string, string>>;
}

/** The declared list of a kind. */
export interface RestList {
  /**
   * `/v2/droplets`. Placeholders, whose values are percent-encoded: `{parent}` is the parent's id
   * (`/v2/domains/{parent}/records`), `{parent.parent}` the grandparent's, and `{region}` the part's region (one part
   * for each selected region) or its parent's. If the endpoint's address contains `{region}`, every list is read in
   * each region unless `parts` overrides it; a part without a region is read in the first.
   */
  readonly path: string;
  /**
   * The location of the rows in a body: the name of a property, a JSON pointer (RFC 6901), or an empty text if the body
   * itself is the list.
   */
  readonly items: string;
  /** Default: `numbered`, as the API pages its lists. */
  readonly paging?: 'numbered' | 'whole' | NumberedPages | CursorPages | MarkerPages;
  /**
   * JSON pointer (RFC 6901) into a row to its own id. If the rows are the values of a map, the property that receives
   * each key: `{key: 'droplet_id'}`. Default: `/id`.
   */
  readonly id?: string | { readonly key: string };
  /** How a resource is read by its own id: a path with `{id}`, or false if the API cannot. Default: the list's path and `/{id}`. */
  readonly readById?: false | { readonly path: string };
  /** Headers of every request for the list, and for one resource by its id. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Query parameters of every request for the list. */
  readonly query?: RestQuery;
  /** Additional requests for each row. */
  readonly details?: readonly RestDetail[];
  /** The lists that make up the kind. Default: one, without a filter. */
  readonly parts?: readonly RestPart[];
}

/** A kind that a {@link RestApi} lists, with what core needs to read it. Created by `defineKind`. */
export interface RestKind {
  readonly type: ResourceType;
  readonly list: RestList;
  /** Lists that its rows refer to. */
  readonly joins?: RestJoins;
  /** Turns the rows of a page into resources. */
  rows(page: RowsPage<unknown>, part: ListingPart, joined?: JoinedLists): CollectedPage;
}
