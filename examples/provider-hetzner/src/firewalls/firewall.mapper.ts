import {
  type Firewall as FirewallAttributes,
  type FirewallRule,
  ids,
  list,
  relationsTo,
  relationToTagged,
  type Resource,
} from '@maestro/core';
import { KINDS } from '../hetzner-kinds.js';
import { rowFields } from '../rows/row-fields.js';
import { chosenServers } from '../rows/server-choice.js';
import type { Firewall } from './firewall.schema.js';

/** A firewall. It has no status: its rules are in force as soon as they are set. */
export function toFirewall(row: Firewall, raw: unknown): Resource<FirewallAttributes> {
  const { serverIds, serverTags } = chosenServers(
    row.applied_to.map((to) => ({ ...to, selector: to.label_selector?.selector, found: to.applied_to_resources })),
  );
  return {
    ...rowFields(KINDS.firewall, row),
    entity: 'network',
    family: 'Firewall',
    active: true,
    attributes: { rules: row.rules.map(toRule), serverIds: ids(serverIds), serverTags, pendingChanges: 0 },
    relations: [
      ...relationsTo('protects', KINDS.server, serverIds),
      ...relationToTagged('protects', KINDS.server, serverTags),
    ],
    raw,
  };
}

function toRule({ direction, protocol, port, ...ips }: Firewall['rules'][number]): FirewallRule {
  const inbound = direction === 'in';
  return {
    direction: inbound ? 'inbound' : 'outbound',
    protocol,
    ports: port === 'any' ? '0' : ids([port])[0],
    addresses: list(inbound ? ips.source_ips : ips.destination_ips),
    tags: [],
    serverIds: [],
    loadBalancerIds: [],
    clusterIds: [],
  };
}
