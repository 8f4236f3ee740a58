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

/** Where a page says that another follows. */
export interface NextPage {
  /** JSON pointer (RFC 6901) into the body: `/links/pages/next`. On the last page nothing stands there. */
  readonly at: string;
  /** What stands there: the address of the next page, its number, or its cursor. */
  readonly as: 'url' | 'number' | 'cursor';
}

/** What every page of a list looks like. Pointers are JSON pointers (RFC 6901) into the body, XML seen as nested elements. */
export interface PageLook {
  /** Where the rows are: `/droplets`; `/ListAllMyBucketsResult/Buckets/Bucket`; the empty pointer when the body itself is the list. */
  readonly rows: string;
  /** What else stands in each page: `{ListAllMyBucketsResult: {Owner: {ID: 'one'}}}`. */
  readonly frame?: object;
  /** Where the total over all pages is: `/meta/total`. Absent: the provider states none. */
  readonly total?: string;
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

/** A list that comes in one answer, however long. */
export interface WholeList extends PageLook {
  readonly style: 'whole';
}

/** How a list is cut into pages, and what a page looks like. */
export type PageStyle = NumberedPages | CursorPages | WholeList;
