import type { RestApi } from '@maestro/core';
import type { DigitalOceanCredentials } from './digitalocean-credentials.js';

/** DigitalOcean's API v2 (specification: "Links & Pagination", shared/models/error.yml). */
export const digitalOceanApi: RestApi<DigitalOceanCredentials> = {
  authorize: ({ token }) => ({ authorization: `Bearer ${token}` }),
  pages: {
    parameter: 'page',
    size: { parameter: 'per_page', max: 200 },
    total: '/meta/total',
    // Left out on the last page, and from some lists altogether.
    next: '/links/pages/next',
  },
  errors: { code: '/id', message: '/message', requestId: '/request_id', notFound: 'not_found' },
  // Needs `account:read`, and does without it. A token of a team opens the team's account.
  account: {
    path: '/v2/account',
    id: ['/account/team/uuid', '/account/uuid'],
    name: ['/account/team/name', '/account/email'],
  },
  // Specification, `security` of each operation.
  scopes: {
    'block_storage:read': '/v2/volumes',
    'droplet:read': '/v2/droplets',
    'image:read': '/v2/images',
    'project:read': '/v2/projects',
    'tag:read': '/v2/tags',
    'vpc:read': '/v2/vpcs',
  },
};
