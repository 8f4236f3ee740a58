import { type RestResource, rowsOf } from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import { SCHEDULES } from '../rows/schedules.constants.js';
import { TAG_SCOPE } from '../rows/scopes.constants.js';
import { REGION_CATALOGUE } from '../rows/volatile.constants.js';
import { toVolume } from './volume.mapper.js';
import { Volume } from './volume.schema.js';

/** Every block storage volume: GET /v2/volumes. */
export const volumeResource: RestResource = {
  type: {
    task: 'volumes-list',
    access: 'get_all_volumes',
    kind: KINDS.volume,
    title: 'Volumes',
    entity: 'volume',
    scopes: [{ name: 'block_storage:read' }, TAG_SCOPE],
    volatile: REGION_CATALOGUE,
    schedule: SCHEDULES.hourly,
    page: 'https://cloud.digitalocean.com/volumes',
  },
  path: '/v2/volumes',
  itemsKey: 'volumes',
  rows: rowsOf(Volume, toVolume),
};
