/** The requested page of a list. */
export interface Page {
  readonly page: number;
  readonly perPage: number;
}

const DEFAULT_PER_PAGE = 20;
const MOST_PER_PAGE = 200;

const numberOf = (text: string | null, otherwise: number, most: number): number | undefined => {
  if (text === null) {
    return otherwise;
  }
  const value = /^\d+$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= most ? value : undefined;
};

/** Parses `page` and `per_page`. Returns a text that describes the problem if they are invalid. */
export const readPage = (query: URLSearchParams): Page | string => {
  const page = numberOf(query.get('page'), 1, Number.MAX_SAFE_INTEGER);
  if (page === undefined) {
    return 'page must be a positive integer.';
  }
  const perPage = numberOf(query.get('per_page'), DEFAULT_PER_PAGE, MOST_PER_PAGE);
  return perPage === undefined ? `per_page must be an integer from 1 to ${MOST_PER_PAGE}.` : { page, perPage };
};

/** What a list has instead of links if it fits on one page. The specification's examples show all three. */
export type NoLinks = 'absent' | 'empty' | 'empty-pages';

const WITHOUT_PAGES: Readonly<Record<NoLinks, object | undefined>> = {
  absent: undefined,
  empty: {},
  'empty-pages': { pages: {} },
};

/**
 * The `links` of a page: absolute URLs with the other query parameters. The first page has no `first` and `prev`, the
 * last one no `next` and `last`. Undefined if the body has no `links`.
 */
export const pageLinks = (
  address: URL,
  { page, perPage }: Page,
  total: number,
  noLinks: NoLinks,
): object | undefined => {
  const last = Math.max(1, Math.ceil(total / perPage));
  if (last === 1 && page === 1) {
    return WITHOUT_PAGES[noLinks];
  }
  const to = (target: number): string => {
    const link = new URL(address);
    link.searchParams.set('page', String(target));
    return link.href;
  };
  const backward = page > 1 ? { first: to(1), prev: to(Math.min(page - 1, last)) } : {};
  const forward = page < last ? { next: to(page + 1), last: to(last) } : {};
  return { pages: { ...backward, ...forward } };
};
