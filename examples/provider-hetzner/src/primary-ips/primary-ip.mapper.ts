import { relationsTo, type Resource } from '@maestro/core';
import { KINDS } from '../hetzner-kinds.js';
import { rowFields } from '../rows/row-fields.js';
import type { PrimaryIp } from './primary-ip.schema.js';

/** A primary IP: a single IPv4 address, or a network of IPv6. It serves while somebody has it and Hetzner does not block it. */
export function toPrimaryIp(row: PrimaryIp, raw: unknown): Resource {
  const { assignee_id: assignee, assignee_type: assigneeType } = row;
  return {
    ...rowFields(KINDS.primaryIp, row),
    entity: 'network',
    region: row.location?.name ?? row.datacenter?.location.name,
    active: Boolean(assignee) && !row.blocked,
    attributes: { ip: row.ip, type: row.type, blocked: row.blocked, autoDelete: row.auto_delete },
    relations: assigneeType === 'server' ? relationsTo('attached-to', KINDS.server, [assignee]) : [],
    raw,
  };
}
