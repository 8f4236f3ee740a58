import type { NumberedPages, WholeList } from '@maestro/testkit';

/** A list of the API (specification, "Links & Pagination"). */
export const pagesOf = (rows: string): NumberedPages => ({
  style: 'numbered',
  rows: `/${rows}`,
  frame: { links: {} },
  parameter: 'page',
  size: { parameter: 'per_page', default: 20, max: 200 },
  total: '/meta/total',
  next: { at: '/links/pages/next', as: 'url' },
});

/** A list that comes in one body. */
export const wholePages = (rows: string): WholeList => ({
  style: 'whole',
  rows: `/${rows}`,
  next: { at: '/links/pages/next', as: 'url' },
});

/** A list whose total is optional, as the provider sends it if it states neither that nor the next page. */
export const pagesWithoutTotal = (rows: string): NumberedPages => ({
  style: 'numbered',
  rows: `/${rows}`,
  frame: { links: {}, meta: {} },
  parameter: 'page',
  size: { parameter: 'per_page', default: 20, max: 200 },
});
