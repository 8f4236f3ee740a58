import { defineKind, ids, known, list, price, relationsTo, SCHEDULES, server, text } from '@maestro/core';
import { z } from 'zod';
import { backupOf, backupPolicies } from './backup-policies.js';
import { neighbors, others, toNeighbors } from './neighbors.js';
import { Amount, Id, listOf, RegionObject, Switch, Tags, Text } from '../rows/row-schema.js';
import { TAG_SCOPE } from '../rows/scopes.constants.js';
import { REGION_CATALOGUE } from '../rows/volatile.constants.js';

const Address = z.object({ ip_address: z.string(), type: z.string() });

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
    { name: 'vpc:read', fields: ['attributes.vpcId', 'relations.member-of'], raw: ['/raw/vpc_uuid'] },
    TAG_SCOPE,
  ],
  schedule: SCHEDULES.everyFiveMinutes,
  page: 'https://cloud.digitalocean.com/droplets/{uid}',
  relations: {
    'created-from': ['digitalocean.image'],
    'member-of': ['digitalocean.vpc'],
    'neighbor-of': ['digitalocean.droplet'],
  },
  ids: ['integer'],
  volatile: [
    ...REGION_CATALOGUE,
    '/raw/size/available',
    '/raw/size/regions',
    '/raw/image/regions',
    '/raw/next_backup_window',
  ],
  list: {
    path: '/v2/droplets',
    items: 'droplets',
    parts: [{ id: 'droplets' }, { id: 'gpus', query: { type: 'gpus' } }],
  },
  joins: { policies: backupPolicies, neighbors },
  // Specification, `droplet`. What needs another scope than `droplet:read` may be missing.
  row: z.object({
    id: Id,
    name: z.string(),
    status: Text,
    created_at: Text,
    locked: Switch,
    memory: Amount,
    vcpus: Amount,
    disk: Amount,
    size_slug: Text,
    size: z.object({ price_monthly: Amount, price_hourly: Amount }).nullish(),
    gpu_info: z.object({ count: Amount, model: Text }).nullish(),
    image: z.object({ id: Id.nullish(), name: Text, distribution: Text }).nullish(),
    region: RegionObject,
    vpc_uuid: Text,
    volume_ids: listOf(Id),
    networks: z.object({ v4: listOf(Address), v6: listOf(Address) }).nullish(),
    features: listOf(z.string()),
    tags: Tags,
  }),
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
      publicIpv4: addresses(row.networks?.v4, 'public'),
      privateIpv4: addresses(row.networks?.v4, 'private'),
      publicIpv6: addresses(row.networks?.v6, 'public'),
      features: list(row.features),
      ...backupOf(row, policies(row.id)),
      neighborIds: others(neighborsOf(row.id), row.id),
      locked: known(row.locked),
    },
    relations: [
      ...relationsTo('created-from', 'digitalocean.image', [row.image?.id]),
      ...relationsTo('member-of', 'digitalocean.vpc', [row.vpc_uuid]),
      ...toNeighbors(neighborsOf(row.id), row.id),
    ],
  }),
});

function addresses(all: readonly z.infer<typeof Address>[] | null | undefined, type: string): string[] {
  return list(all)
    .filter((address) => address.type === type)
    .map(({ ip_address }) => ip_address);
}
