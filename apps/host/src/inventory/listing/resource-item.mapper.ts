import { shortMoment } from './short-moment.js';
import type { ResourceItem } from './resource-item.dto.js';
import type { ResourceRow } from './resource-row.types.js';
import { withMeasures } from './with-measures.js';

/** A row as the API shows it: what the contract calls optional is left out when it is missing, what changes by itself is laid over it. */
export function toResourceItem(row: ResourceRow): ResourceItem {
  return withMeasures(statedItem(row), row.measured ?? undefined);
}

function statedItem(row: ResourceRow): ResourceItem {
  const { id, connectionId, provider, kind, uid, name, entity, active, tags, attributes, relations } = row;
  return {
    id,
    connectionId,
    key: { provider, kind, uid },
    name,
    entity,
    ...(row.family !== null && { family: row.family }),
    ...(row.region !== null && { region: row.region }),
    ...(row.status !== null && { status: row.status }),
    active,
    ...(row.createdAt !== null && { createdAt: shortMoment(row.createdAt) }),
    tags,
    attributes,
    ...(row.unknown && row.unknown.length > 0 && { unknown: row.unknown }),
    relations,
    firstSeenAt: shortMoment(row.firstSeenAt),
    changedAt: shortMoment(row.changedAt),
    goneAt: row.goneAt === null ? null : shortMoment(row.goneAt),
  };
}
