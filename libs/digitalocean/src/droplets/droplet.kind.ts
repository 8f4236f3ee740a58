import { defineKind, ids, known, list, price, relationsTo, SCHEDULES, server, text } from '@maestro/core';
import { memberOf } from '../rows/member-of.js';
import { TAG_SCOPE, vpcScope } from '../rows/scopes.constants.js';
import { backupOf, backupPolicies } from './backup-policies.js';
import { DROPLET_LABELS } from './droplet-labels.js';
import { addressesOf, DROPLET_VOLATILE, DropletRow } from './droplet-row.js';
import { neighbors, others, toNeighbors } from './neighbors.js';

/** Every droplet the token can see: the plain list, and once more with `type=gpus`, because the plain list leaves GPU droplets out. */
export const dropletKind = defineKind(server, {
  kind: 'digitalocean.droplet',
  task: 'server-list',
  access: 'get_all_droplets',
  title: 'Droplets',
  scopes: [
    { name: 'droplet:read' },
    {
      name: 'image:read',
      fields: ['attributes.imageId', 'attributes.imageName', 'relations.created-from'],
      raw: ['/raw/image', '/raw/backup_ids', '/raw/snapshot_ids'],
    },
    { name: 'block_storage:read', fields: ['attributes.volumeIds'], raw: ['/raw/volume_ids'] },
    vpcScope('/raw/vpc_uuid'),
    TAG_SCOPE,
  ],
  schedule: SCHEDULES.everyFiveMinutes,
  page: 'https://cloud.digitalocean.com/droplets/{uid}',
  terraform: [{ type: 'digitalocean_droplet' }],
  relations: {
    'created-from': ['digitalocean.image'],
    'member-of': ['digitalocean.vpc'],
    'neighbor-of': ['digitalocean.droplet'],
  },
  serviceDiscovery: DROPLET_LABELS,
  ids: ['integer'],
  volatile: DROPLET_VOLATILE,
  list: {
    path: '/v2/droplets',
    items: 'droplets',
    parts: [{ id: 'droplets' }, { id: 'gpus', query: { type: 'gpus' } }],
  },
  joins: { policies: backupPolicies, neighbors },
  row: DropletRow,
  // The API counts memory in MiB and disks in GiB.
  map: (row, _part, { policies, neighbors: neighborsOf }) => ({
    uid: row.id,
    name: row.name,
    region: row.region?.slug,
    status: text(row.status),
    active: row.status === 'active',
    createdAt: text(row.created_at),
    tags: list(row.tags),
    attributes: {
      size: text(row.size_slug),
      vcpus: known(row.vcpus),
      memoryMb: known(row.memory),
      diskGb: known(row.disk),
      gpuCount: known(row.gpu_info?.count),
      gpuModel: text(row.gpu_info?.model),
      monthlyCost: price(row.size?.price_monthly, 'USD'),
      hourlyCost: price(row.size?.price_hourly, 'USD'),
      imageId: ids([row.image?.id])[0],
      imageName: [row.image?.distribution, row.image?.name].filter(Boolean).join(' ') || undefined,
      vpcId: text(row.vpc_uuid),
      volumeIds: ids(row.volume_ids),
      ...addressesOf(row),
      features: list(row.features),
      ...backupOf(row, policies(row.id)),
      neighborIds: others(neighborsOf(row.id), row.id),
      locked: known(row.locked),
    },
    relations: [
      ...relationsTo('created-from', 'digitalocean.image', [row.image?.id]),
      ...memberOf({ vpc: row.vpc_uuid }),
      ...toNeighbors(neighborsOf(row.id), row.id),
    ],
  }),
});
