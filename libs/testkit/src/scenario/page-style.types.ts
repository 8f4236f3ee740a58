/** How large pages are. */
export interface PageSize {
  /** The query parameter by which a client asks for a size: `per_page`. */
  readonly parameter: string;
  /** Rows on a page when the client asks for none. */
  readonly default: number;
  /** Rows that the provider puts on a page at most, whatever the client asks for. */
  readonly max: number;
  /** The fewest that a client may ask for; a request for fewer is refused. Default: 1. */
  readonly min?: number;
}

/** Where something stands in an answer: a JSON pointer (RFC 6901) into its body, or the name of a header. */
export type PagePlace = string | { readonly header: string };

/** Where a page says that another follows. */
export interface NextPage {
  /** `/links/pages/next`. On the last page nothing stands there. */
  readonly at: PagePlace;
  /** What stands there: the address of the next page, its number, its cursor, or a `Link` with `rel="next"` (RFC 8288). */
  readonly as: 'url' | 'number' | 'cursor' | 'link';
}

/** What every page of a list looks like. Pointers are JSON pointers (RFC 6901) into the body, XML seen as nested elements. */
export interface PageLook {
  /** Where the rows are: `/droplets`; `/ListAllMyBucketsResult/Buckets/Bucket`; the empty pointer when the body itself is the list. */
  readonly rows: string;
  /** Where the rows are the values of a map: the property of a row that is its key there, and not in the value. JSON only. */
  readonly key?: string;
  /** What else stands in each page: `{ListAllMyBucketsResult: {Owner: {ID: 'one'}}}`. */
  readonly frame?: object;
  /**
   * Each page has an entity tag, and a request that brings it in `If-None-Match` is answered by 304 without a body (RFC 9110, section 13).
   * Default: none has.
   */
  readonly etag?: boolean;
  /** Where the total over all pages is: `/meta/total`. Absent: the provider states none. */
  readonly total?: PagePlace;
}

/** Pages with numbers: `?page=2&per_page=200`. */
export interface NumberedPages extends PageLook {
  readonly style: 'numbered';
  /** The query parameter of the page's number: `page`. Pages count from 1. */
  readonly parameter: string;
  readonly size: PageSize;
  readonly next?: NextPage;
}

/** Pages that each name a cursor to the next: `?cursor=…`. */
export interface CursorPages extends PageLook {
  readonly style: 'cursor';
  /** The query parameter that takes the cursor back: `continuation-token`. */
  readonly parameter: string;
  readonly size: PageSize;
  readonly next: NextPage;
}

/** Pages that go on after the last row of the one before: `?starting_after=77`. */
export interface MarkerPages extends PageLook {
  readonly style: 'marker';
  /** The query parameter that takes the last row’s id: `starting_after`. */
  readonly parameter: string;
  readonly size: PageSize;
  /** JSON pointer to whether more rows follow: `/has_more`. Absent: the provider does not say. */
  readonly more?: string;
}

/** A list that comes in one answer, however long. */
export interface WholeList extends PageLook {
  readonly style: 'whole';
  /** One object stands there instead of a list (`one` of the declaration): the last row, or null without any. */
  readonly one?: true;
  /** Where the provider names a next page in the lists that it does page. */
  readonly next?: NextPage;
}

/** How a list is cut into pages, and what a page looks like. */
export type PageStyle = NumberedPages | CursorPages | MarkerPages | WholeList;
