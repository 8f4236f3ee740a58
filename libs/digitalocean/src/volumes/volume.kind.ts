import { defineKind, ids, list, relationsTo, SCHEDULES, text, volume } from '@maestro/core';
import { z } from 'zod';
import { Id, listOf, RegionObject, Tags, Text } from '../rows/row-schema.js';
import { TAG_SCOPE } from '../rows/scopes.constants.js';
import { REGION_CATALOGUE } from '../rows/volatile.constants.js';

/** Every block storage volume: GET /v2/volumes. A volume is active while it is attached to a droplet. */
export const volumeKind = defineKind(volume, {
  kind: 'digitalocean.volume',
  task: 'volumes-list',
  access: 'get_all_volumes',
  scopes: [{ name: 'block_storage:read' }, TAG_SCOPE],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/volumes',
  terraform: [{ type: 'digitalocean_volume' }],
  relations: { 'attached-to': ['digitalocean.droplet'] },
  ids: ['uuid'],
  volatile: REGION_CATALOGUE,
  list: { path: '/v2/volumes', items: 'volumes' },
  // Specification, `volume_full`.
  row: z.object({
    id: Id,
    name: z.string(),
    description: Text,
    size_gigabytes: z.number(),
    created_at: Text,
    filesystem_type: Text,
    filesystem_label: Text,
    region: RegionObject,
    droplet_ids: listOf(Id),
    tags: Tags,
  }),
  map: (row) => {
    const serverIds = ids(row.droplet_ids);
    const attached = serverIds.length > 0;
    return {
      uid: row.id,
      name: row.name,
      region: row.region?.slug,
      status: attached ? 'attached' : 'detached',
      active: attached,
      createdAt: text(row.created_at),
      tags: list(row.tags),
      attributes: {
        sizeGb: row.size_gigabytes,
        description: text(row.description),
        filesystemType: text(row.filesystem_type),
        filesystemLabel: text(row.filesystem_label),
        serverIds,
      },
      relations: relationsTo('attached-to', 'digitalocean.droplet', serverIds),
    };
  },
});
