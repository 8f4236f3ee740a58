import {
  type Firewall as FirewallAttributes,
  type FirewallRule,
  ids,
  list,
  relationsTo,
  relationToTagged,
  type Resource,
  resourceKey,
  text,
} from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import type { Firewall } from './firewall.schema.js';

type Inbound = NonNullable<Firewall['inbound_rules']>[number];

/** A cloud firewall. Its `tags` choose droplets; they are no tags of its own. */
export function toFirewall(row: Firewall, raw: unknown): Resource<FirewallAttributes> {
  return {
    key: resourceKey(KINDS.firewall, row.id),
    name: row.name,
    entity: 'network',
    family: 'Firewall',
    status: text(row.status),
    active: row.status === 'succeeded',
    createdAt: text(row.created_at),
    tags: [],
    attributes: {
      rules: [
        ...list(row.inbound_rules).map(({ protocol, ports, sources }) => toRule('inbound', protocol, ports, sources)),
        ...list(row.outbound_rules).map(({ protocol, ports, destinations }) =>
          toRule('outbound', protocol, ports, destinations),
        ),
      ],
      serverIds: ids(row.droplet_ids),
      serverTags: list(row.tags),
      pendingChanges: list(row.pending_changes).length,
    },
    relations: [
      ...relationsTo('protects', KINDS.droplet, row.droplet_ids),
      ...relationToTagged('protects', KINDS.droplet, list(row.tags)),
    ],
    raw,
  };
}

function toRule(
  direction: FirewallRule['direction'],
  protocol: string,
  ports: Inbound['ports'],
  peers: Inbound['sources'],
): FirewallRule {
  return {
    direction,
    protocol,
    ports: ids([ports])[0],
    addresses: list(peers?.addresses),
    tags: list(peers?.tags),
    serverIds: ids(peers?.droplet_ids),
    loadBalancerIds: ids(peers?.load_balancer_uids),
    clusterIds: ids(peers?.kubernetes_ids),
  };
}
