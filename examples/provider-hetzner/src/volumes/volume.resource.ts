import { type RestResource, rowsOf } from '@maestro/core';
import { KINDS } from '../hetzner-kinds.js';
import { READ } from '../rows/read-scope.js';
import { toVolume } from './volume.mapper.js';
import { Volume } from './volume.schema.js';

/** Every volume of the project: GET /v1/volumes. */
export const volumeResource: RestResource = {
  type: {
    task: 'volume-list',
    access: 'get_all_volumes',
    kind: KINDS.volume,
    title: 'Volumes',
    entity: 'volume',
    scopes: READ,
    schedule: '0 * * * *',
  },
  path: '/v1/volumes',
  itemsKey: 'volumes',
  rows: rowsOf(Volume, toVolume),
};
