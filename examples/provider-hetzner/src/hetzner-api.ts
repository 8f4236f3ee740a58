import type { RestApi } from '@maestro/core';
import type { HetznerCredentials } from './hetzner-credentials.js';

/** The conventions of the API (docs.hetzner.cloud: "Authentication", "Pagination", "Errors"). */
export const hetznerApi: RestApi<HetznerCredentials> = {
  authorize: ({ token }) => ({ authorization: `Bearer ${token}` }),
  pages: {
    parameter: 'page',
    size: { parameter: 'per_page', max: 50 },
    total: '/meta/pagination/total_entries',
    next: '/meta/pagination/next_page',
  },
  errors: { code: '/error/code', message: '/error/message', notFound: 'not_found' },
};
