import { ids, relationsTo, type Resource, text, type Volume as VolumeAttributes } from '@maestro/core';
import { KINDS } from '../hetzner-kinds.js';
import { rowFields } from '../rows/row-fields.js';
import type { Volume } from './volume.schema.js';

/** A volume. It is in service while a server has it. */
export function toVolume(row: Volume, raw: unknown): Resource<VolumeAttributes> {
  const serverIds = ids([row.server]);
  return {
    ...rowFields(KINDS.volume, row),
    entity: 'volume',
    region: row.location.name,
    status: row.status,
    active: serverIds.length > 0,
    attributes: { sizeGb: row.size, filesystemType: text(row.format), serverIds },
    relations: relationsTo('attached-to', KINDS.server, serverIds),
    raw,
  };
}
