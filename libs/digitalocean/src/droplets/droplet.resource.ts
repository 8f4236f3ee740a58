import { type RestResource, rowsOf } from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import { SCHEDULES } from '../rows/schedules.constants.js';
import { TAG_SCOPE } from '../rows/scopes.constants.js';
import { REGION_CATALOGUE } from '../rows/volatile.constants.js';
import { toServer } from './droplet.mapper.js';
import { Droplet } from './droplet.schema.js';

/** Every droplet the token can see: the plain list, and once more with `type=gpus`, because the plain list leaves GPU droplets out. */
export const dropletResource: RestResource = {
  type: {
    task: 'server-list',
    access: 'get_all_droplets',
    kind: KINDS.droplet,
    title: 'Droplets',
    entity: 'server',
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
    volatile: [
      ...REGION_CATALOGUE,
      '/raw/size/available',
      '/raw/size/regions',
      '/raw/image/regions',
      '/raw/next_backup_window',
    ],
    schedule: SCHEDULES.everyFiveMinutes,
    page: 'https://cloud.digitalocean.com/droplets/{uid}',
  },
  path: '/v2/droplets',
  itemsKey: 'droplets',
  parts: [{ id: 'droplets' }, { id: 'gpus', query: { type: 'gpus' } }],
  rows: rowsOf(Droplet, toServer),
};
