import type { NumberedPages } from '@maestro/testkit';

/** The pagination of a list (docs.hetzner.cloud, "Pagination"). */
export const pagesOf = (rows: string): NumberedPages => ({
  style: 'numbered',
  rows: `/${rows}`,
  frame: { meta: { pagination: { next_page: null } } },
  parameter: 'page',
  size: { parameter: 'per_page', default: 25, max: 50 },
  total: '/meta/pagination/total_entries',
  next: { at: '/meta/pagination/next_page', as: 'number' },
});
