/** Where something stands in an answer: a JSON pointer (RFC 6901) into its body, or the name of a header. */
export type AnswerPlace = string | { readonly header: string };

/** The size of a page: how it is asked for, and what the API accepts. */
export interface PageSize {
  /** The query parameter: `per_page`. */
  readonly parameter: string;
  /** The largest page that the API gives. */
  readonly max: number;
  /** The smallest page that the API accepts. Default: 1. */
  readonly min?: number;
}

/** Pages with numbers, counted from 1: `?page=2&per_page=50`. */
export interface NumberedPages {
  readonly style?: 'numbered';
  /** The query parameter of the page's number: `page`. */
  readonly parameter: string;
  readonly size: PageSize;
  /** The total over all pages: `/meta/total`, `{header: 'x-total-count'}`. Absent: the API states none. */
  readonly total?: AnswerPlace;
  /** What names the next page; null there, or false, says that there is none. Absent: the API names none. */
  readonly next?: AnswerPlace;
}

/** Pages that each name a cursor to the next. */
export interface CursorPages {
  readonly style: 'cursor';
  /** The query parameter that takes the cursor: `cursor`. */
  readonly parameter: string;
  /**
   * The cursor itself, or a link that has it as `parameter`: `/meta/links/next`, `{header: 'link'}` (RFC 8288, `rel="next"`). Only the cursor is
   * taken from a link: requests go to the list's own path. Nothing there, or an empty text, ends the list.
   */
  readonly next: AnswerPlace;
  /** Absent: the API decides how large its pages are. */
  readonly size?: PageSize;
  readonly total?: AnswerPlace;
}

/** Pages that go on after the last row of the one before: `?starting_after=77`. */
export interface MarkerPages {
  readonly style: 'marker';
  /** The query parameter that takes the marker: `starting_after`. */
  readonly parameter: string;
  /** JSON pointer (RFC 6901) into the last row of a page to its marker. Default: `/id`. */
  readonly of?: string;
  /** Whether more rows follow: `/has_more`. Absent: the list ends where its total is reached, or at the first empty page. */
  readonly more?: AnswerPlace;
  readonly size?: PageSize;
  readonly total?: AnswerPlace;
}

/** How an API cuts its lists into pages. `whole`: it does not, and sends each in one body. */
export type Paging = 'whole' | NumberedPages | CursorPages | MarkerPages;

/** Pages that each name a cursor to the next. */
export const cursor = (pages: Omit<CursorPages, 'style'>): CursorPages => ({ style: 'cursor', ...pages });

/** Pages that go on after the last row of the one before. */
export const marker = (pages: Omit<MarkerPages, 'style'>): MarkerPages => ({ style: 'marker', ...pages });
