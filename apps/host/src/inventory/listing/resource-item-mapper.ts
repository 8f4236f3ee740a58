import { shortMoment } from './short-moment.js';
import type { ResourceItem } from './resource-item.dto.js';
import type { ResourceHeadRow, ResourceRow } from './resource-row.types.js';
import { withMeasures } from './with-measures.js';

/** A row as the API shows it: missing optional members are omitted, and volatile attributes are merged. */
export function toResourceItem(row: ResourceRow): ResourceItem {
  const { attributes, relations } = row;
  return withMeasures({ ...toResourceHead(row), attributes, relations }, row.measured ?? undefined);
}

/** A row without its documents and volatile attributes. */
export function toResourceHead(row: ResourceHeadRow): Omit<ResourceItem, 'attributes' | 'relations'> {
  const { id, connectionId, provider, kind, uid, name, entity, active, tags } = row;
  return {
    id,
    connectionId,
    key: { provider, kind, uid },
    name,
    entity,
    ...(row.region !== null && { region: row.region }),
    ...(row.status !== null && { status: row.status }),
    active,
    ...(row.createdAt !== null && { createdAt: shortMoment(row.createdAt) }),
    tags,
    ...(row.unknown && row.unknown.length > 0 && { unknown: row.unknown }),
    firstSeenAt: shortMoment(row.firstSeenAt),
    changedAt: shortMoment(row.changedAt),
    goneAt: row.goneAt === null ? null : shortMoment(row.goneAt),
  };
}
