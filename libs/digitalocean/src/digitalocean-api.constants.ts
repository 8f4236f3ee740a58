import type { RestApi } from '@maestro/core';
import type { DigitalOceanCredentials } from './digitalocean-credentials.js';
import { digitalOceanPages } from './digitalocean-pages.constants.js';

/** DigitalOcean's API v2 (specification: "Links & Pagination", shared/models/error.yml). */
export const digitalOceanApi: RestApi<DigitalOceanCredentials> = {
  authorize: ({ token }) => ({ authorization: `Bearer ${token}` }),
  pages: digitalOceanPages,
  errors: { code: '/id', message: '/message', requestId: '/request_id', notFound: 'not_found' },
  // Optional: needs `account:read`. A team's token gives access to the team's account.
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
    'ssh_key:read': '/v2/account/keys',
    'tag:read': '/v2/tags',
    'vpc:read': '/v2/vpcs',
  },
};
