import type { ConnectionRow } from './connection-row.types.js';
import type { ConnectionView } from './dto/connection-view.dto.js';

/** What the API tells of a connection. */
export const connectionView = (row: ConnectionRow): ConnectionView => ({
  id: row.id,
  name: row.name,
  provider: row.provider,
  regions: row.regions,
  account: row.accountId === null ? null : { id: row.accountId, name: row.accountName ?? row.accountId },
  status: row.status,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  removedAt: row.removedAt?.toISOString() ?? null,
});
