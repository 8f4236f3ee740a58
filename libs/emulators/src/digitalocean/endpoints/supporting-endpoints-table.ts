import { type Endpoint } from './endpoint.types.js';
import { tagListing } from './tag-listing.js';

const PLAIN = { fields: [], filters: [], noLinks: 'empty' } as const;

/** Lists that resources refer to, or that describe what the account may use. */
export const SUPPORTING_ENDPOINTS: readonly Endpoint[] = [
  {
    ...PLAIN,
    task: 'ssh-key-list',
    path: '/v2/account/keys',
    plural: 'ssh_keys',
    singular: 'ssh_key',
    scopes: ['ssh_key:read'],
    lists: ({ sshKeys }) => [sshKeys],
  },
  {
    ...PLAIN,
    task: 'vpc-list',
    path: '/v2/vpcs',
    plural: 'vpcs',
    singular: 'vpc',
    scopes: ['vpc:read'],
    lists: ({ vpcs }) => [vpcs],
  },
  {
    ...PLAIN,
    task: 'certificate-list',
    path: '/v2/certificates',
    plural: 'certificates',
    singular: 'certificate',
    scopes: ['certificate:read'],
    filters: [{ parameter: 'name', matches: ({ name }, value) => name === value }],
    lists: ({ certificates }) => [certificates],
  },
  {
    ...PLAIN,
    task: 'tag-list',
    path: '/v2/tags',
    plural: 'tags',
    singular: 'tag',
    scopes: ['tag:read'],
    lists: (account) => [tagListing(account)],
  },
  {
    ...PLAIN,
    task: 'project-list',
    path: '/v2/projects',
    plural: 'projects',
    singular: 'project',
    scopes: ['project:read'],
    lists: ({ projects }) => [projects],
  },
  {
    ...PLAIN,
    task: 'region-list',
    path: '/v2/regions',
    plural: 'regions',
    scopes: ['regions:read'],
    lists: ({ regions }) => [regions],
  },
  {
    ...PLAIN,
    task: 'size-list',
    path: '/v2/sizes',
    plural: 'sizes',
    scopes: ['sizes:read', 'regions:read'],
    lists: ({ sizes }) => [sizes],
  },
];
