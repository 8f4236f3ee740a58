import { type Page } from './page-query.js';

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
