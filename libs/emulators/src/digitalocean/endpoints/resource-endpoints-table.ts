import { type Row } from '../json/row.types.js';
import { type Endpoint, type RowFilter } from './endpoint.types.js';

const REGION_SIZES = { field: 'region.sizes', scope: 'sizes:read' };
const TAGS = { field: 'tags', scope: 'tag:read' };
const VPC = { field: 'vpc_uuid', scope: 'vpc:read' };

const hasTag = ({ tags }: Row, tag: string): boolean => Array.isArray(tags) && tags.includes(tag);
const hasSlug = ({ region }: Row, slug: string): boolean => (region as Row | undefined)?.['slug'] === slug;

const byTag: RowFilter = { parameter: 'tag_name', scope: 'tag:read', matches: hasTag };
const byName: RowFilter = { parameter: 'name', matches: ({ name }, value) => name === value };

/** The lists of the account's resources, with their scopes in the specification. */
export const RESOURCE_ENDPOINTS: readonly Endpoint[] = [
  {
    task: 'server-list',
    path: '/v2/droplets',
    plural: 'droplets',
    singular: 'droplet',
    scopes: ['droplet:read'],
    fields: [
      { field: 'backup_ids', scope: 'image:read' },
      { field: 'snapshot_ids', scope: 'image:read' },
      { field: 'image', scope: 'image:read' },
      { field: 'volume_ids', scope: 'block_storage:read' },
      TAGS,
      VPC,
      REGION_SIZES,
    ],
    filters: [
      { ...byTag, excludes: ['name', 'type'] },
      { parameter: 'name', matches: ({ name }, value) => String(name).toLowerCase() === value.toLowerCase() },
      { parameter: 'type', values: ['droplets', 'gpus'] },
    ],
    noLinks: 'empty',
    lists: ({ droplets, gpuDroplets }, query) => [query.get('type') === 'gpus' ? gpuDroplets : droplets],
    reads: ({ droplets, gpuDroplets }) => [droplets, gpuDroplets],
  },
  {
    task: 'loadbalance-list',
    path: '/v2/load_balancers',
    plural: 'load_balancers',
    singular: 'load_balancer',
    scopes: ['load_balancer:read'],
    fields: [REGION_SIZES],
    filters: [],
    noLinks: 'empty',
    lists: ({ loadBalancers }) => [loadBalancers],
  },
  {
    task: 'volumes-list',
    path: '/v2/volumes',
    plural: 'volumes',
    singular: 'volume',
    // The list also names api:read and api:write, which no token has. The read by id shows that this one is correct.
    scopes: ['block_storage:read'],
    fields: [TAGS, REGION_SIZES],
    filters: [byName, { parameter: 'region', matches: hasSlug }],
    noLinks: 'empty',
    lists: ({ volumes }) => [volumes],
  },
  {
    task: 'snapshot-list',
    path: '/v2/snapshots',
    plural: 'snapshots',
    singular: 'snapshot',
    scopes: ['snapshot:read'],
    readScopes: ['snapshot:read', 'block_storage_snapshot:read'],
    fields: [TAGS],
    filters: [
      {
        parameter: 'resource_type',
        values: ['droplet', 'volume'],
        matches: ({ resource_type: type }, value) => type === value,
      },
    ],
    noLinks: 'empty',
    lists: ({ snapshots }) => [snapshots],
  },
  {
    task: 'cdns-list',
    path: '/v2/cdn/endpoints',
    plural: 'endpoints',
    singular: 'endpoint',
    scopes: ['cdn:read'],
    fields: [],
    filters: [],
    noLinks: 'empty',
    lists: ({ cdnEndpoints }) => [cdnEndpoints],
  },
  {
    task: 'container-orchestration-list',
    path: '/v2/kubernetes/clusters',
    plural: 'kubernetes_clusters',
    singular: 'kubernetes_cluster',
    scopes: ['kubernetes:read'],
    fields: [TAGS, { field: 'node_pools.tags', scope: 'tag:read' }, VPC],
    filters: [],
    noLinks: 'absent',
    lists: ({ kubernetesClusters }) => [kubernetesClusters],
  },
  {
    task: 'images-list',
    path: '/v2/images',
    plural: 'images',
    singular: 'image',
    scopes: ['image:read'],
    fields: [TAGS],
    filters: [
      byTag,
      { parameter: 'private', values: ['true', 'false'] },
      { parameter: 'type', values: ['application', 'distribution'] },
    ],
    noLinks: 'empty-pages',
    lists: ({ images, distributions, applications }, query) => {
      const [type, own] = [query.get('type'), query.get('private') === 'true'];
      return [
        ...(own || type === 'application' ? [] : [distributions]),
        ...(own || type === 'distribution' ? [] : [applications]),
        ...(type === null ? [images] : []),
      ];
    },
    reads: ({ images, distributions, applications }) => [images, distributions, applications],
  },
  {
    task: 'network-list',
    path: '/v2/firewalls',
    plural: 'firewalls',
    singular: 'firewall',
    scopes: ['firewall:read'],
    fields: [TAGS, { field: 'droplet_ids', scope: 'droplet:read' }],
    filters: [],
    noLinks: 'empty',
    lists: ({ firewalls }) => [firewalls],
  },
];
