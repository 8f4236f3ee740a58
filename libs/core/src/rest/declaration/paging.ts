/** The location of a value in a response: a JSON pointer (RFC 6901) into its body, or the name of a header. */
export type AnswerPlace = string | { readonly header: string };

/** The page size: how it is requested, and what the API accepts. */
export interface PageSize {
  /** The query parameter: `per_page`. */
  readonly parameter: string;
  /** The largest page size that the API accepts. */
  readonly max: number;
  /** The smallest page size that the API accepts. Default: 1. */
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
  /** The location of the next page; null or false there means that there is none. Absent: the API names none. */
  readonly next?: AnswerPlace;
}

/** Pages that each name a cursor to the next. */
export interface CursorPages {
  readonly style: 'cursor';
  /** The query parameter that takes the cursor: `cursor`. */
  readonly parameter: string;
  /**
   * The cursor itself, or a link that has it as `parameter`: `/meta/links/next`, `{header: 'link'}` (RFC 8288,
   * `rel="next"`). Only the cursor is taken from a link; requests go to the list's own path. An absent or empty value
   * ends the list.
   */
  readonly next: AnswerPlace;
  /** Absent: the API decides the page size. */
  readonly size?: PageSize;
  readonly total?: AnswerPlace;
}

/** Pages that continue after the last row of the previous one: `?starting_after=77`. */
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

/** How an API pages its lists. `whole`: not at all, each list is one body. */
export type Paging = 'whole' | NumberedPages | CursorPages | MarkerPages;

/** Pages that each name a cursor to the next. */
export const cursor = (pages: Omit<CursorPages, 'style'>): CursorPages => ({ style: 'cursor', ...pages });

/** Pages that continue after the last row of the previous one. */
export const marker = (pages: Omit<MarkerPages, 'style'>): MarkerPages => ({ style: 'marker', ...pages });
