import { relationsTo, type Resource } from '@maestro/core';
import { KINDS } from '../hetzner-kinds.js';
import { rowFields } from '../rows/row-fields.js';
import type { FloatingIp } from './floating-ip.schema.js';

/** A floating IP: a single IPv4 address, or a network of IPv6. It serves while a server has it and Hetzner does not block it. */
export function toFloatingIp(row: FloatingIp, raw: unknown): Resource {
  return {
    ...rowFields(KINDS.floatingIp, row),
    entity: 'network',
    region: row.home_location.name,
    active: Boolean(row.server) && !row.blocked,
    attributes: { ip: row.ip, type: row.type, blocked: row.blocked },
    relations: relationsTo('attached-to', KINDS.server, [row.server]),
    raw,
  };
}
