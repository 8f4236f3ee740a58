/** The page size of a list. */
export interface PageSize {
  /** The query parameter for the size: `per_page`. */
  readonly parameter: string;
  /** Rows per page if the client requests no size. */
  readonly default: number;
  /** Maximum rows per page, regardless of the requested size. */
  readonly max: number;
  /** The minimum size that a client may request; smaller requests are rejected. Default: 1. */
  readonly min?: number;
}

/** The location of a value in a response: a JSON pointer (RFC 6901) into the body, or a header. */
export type PagePlace = string | { readonly header: string };

/** The location and form of the reference to the next page. */
export interface NextPage {
  /** `/links/pages/next`. Empty on the last page. */
  readonly at: PagePlace;
  /** The form of the reference: the URL of the next page, its number, its cursor, or a `Link` with `rel="next"` (RFC 8288). */
  readonly as: 'url' | 'number' | 'cursor' | 'link';
}

/** The format of every page of a list. Pointers are JSON pointers (RFC 6901) into the body; XML is treated as nested elements. */
export interface PageLook {
  /** Pointer to the rows: `/droplets`; `/ListAllMyBucketsResult/Buckets/Bucket`; the empty pointer if the body itself is the list. */
  readonly rows: string;
  /** If the rows are the values of a map: the property of a row that is its key and not part of the value. JSON only. */
  readonly key?: string;
  /** The values of the map are lists of rows: `key` is the same for all rows of a list. */
  readonly each?: boolean;
  /** Further content of each page: `{ListAllMyBucketsResult: {Owner: {ID: 'one'}}}`. */
  readonly frame?: object;
  /**
   * Whether each page has an entity tag, and a request with the tag in `If-None-Match` gets 304 without a body (RFC 9110, section 13).
   * Default: false.
   */
  readonly etag?: boolean;
  /** Location of the total over all pages: `/meta/total`. Absent if the provider reports none. */
  readonly total?: PagePlace;
}

/** Numbered pages: `?page=2&per_page=200`. */
export interface NumberedPages extends PageLook {
  readonly style: 'numbered';
  /** The query parameter of the page number, counted from 1: `page`. */
  readonly parameter: string;
  readonly size: PageSize;
  readonly next?: NextPage;
}

/** Pages with a cursor for the next page: `?cursor=…`. */
export interface CursorPages extends PageLook {
  readonly style: 'cursor';
  /** The query parameter of the cursor: `continuation-token`. */
  readonly parameter: string;
  readonly size: PageSize;
  readonly next: NextPage;
}

/** Pages that continue after the last row of the previous page: `?starting_after=77`. */
export interface MarkerPages extends PageLook {
  readonly style: 'marker';
  /** The query parameter of the last row’s id: `starting_after`. */
  readonly parameter: string;
  readonly size: PageSize;
  /** JSON pointer to whether more rows follow: `/has_more`. Absent if the provider does not report it. */
  readonly more?: string;
}

/** An unpaged list, in one response. */
export interface WholeList extends PageLook {
  readonly style: 'whole';
  /** A single object instead of a list (`one` of the declaration): the last row, or null if there is none. */
  readonly one?: true;
  /** The reference to the next page in other lists of the provider, which are paged. */
  readonly next?: NextPage;
}

/** The pagination of a list and the format of its pages. */
export type PageStyle = NumberedPages | CursorPages | MarkerPages | WholeList;
