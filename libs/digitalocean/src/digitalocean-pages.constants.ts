import type { NumberedPages } from '@maestro/core';

/** How the API pages its lists (specification, "Links & Pagination"). */
export const digitalOceanPages: NumberedPages = {
  parameter: 'page',
  size: { parameter: 'per_page', max: 200 },
  total: '/meta/total',
  // Absent on the last page, and in some lists always.
  next: '/links/pages/next',
};
