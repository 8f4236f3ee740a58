import { defineKind, ids, relationsTo, SCHEDULES, text, volume } from '@maestro/core';
import { z } from 'zod';
import { READ } from '../rows/read-scope.js';
import { rowFields } from '../rows/row-fields.js';
import { Id, Location, Row } from '../rows/row-schema.js';

/** Every volume of the project: GET /v1/volumes. A volume is active while it is attached to a server. */
export const volumeKind = defineKind(volume, {
  kind: 'hetzner.volume',
  task: 'volume-list',
  access: 'get_all_volumes',
  scopes: READ,
  schedule: SCHEDULES.hourly,
  relations: { 'attached-to': ['hetzner.server'] },
  list: { path: '/v1/volumes', items: 'volumes' },
  row: Row.extend({
    status: z.string(),
    location: Location,
    size: z.number(),
    format: z.string().nullish(),
    server: Id.nullish(),
  }),
  map: (row) => {
    const serverIds = ids([row.server]);
    return {
      ...rowFields(row),
      region: row.location.name,
      status: row.status,
      active: serverIds.length > 0,
      attributes: { sizeGb: row.size, filesystemType: text(row.format), serverIds },
      relations: relationsTo('attached-to', 'hetzner.server', serverIds),
    };
  },
});
