import { type RestResource, rowsOf } from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import { SCHEDULES } from '../rows/schedules.constants.js';
import { TAG_SCOPE } from '../rows/scopes.constants.js';
import { toSnapshot } from './snapshot.mapper.js';
import { Snapshot } from './snapshot.schema.js';

/**
 * Every snapshot of droplets and of volumes: GET /v2/snapshots lists both. The list asks for `snapshot:read`; reading one of a
 * volume by its id asks for `block_storage_snapshot:read` as well, and so may the list.
 */
export const snapshotResource: RestResource = {
  type: {
    task: 'snapshot-list',
    access: 'get_all_snapshots',
    kind: KINDS.snapshot,
    title: 'Snapshots',
    entity: 'snapshot',
    scopes: [
      { name: 'snapshot:read' },
      { name: 'block_storage_snapshot:read', fields: ['snapshots of volumes'] },
      TAG_SCOPE,
    ],
    schedule: SCHEDULES.everySixHours,
    page: 'https://cloud.digitalocean.com/images/snapshots',
  },
  path: '/v2/snapshots',
  itemsKey: 'snapshots',
  rows: rowsOf(Snapshot, toSnapshot),
};
