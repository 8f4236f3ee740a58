import type { Firewall as FirewallAttributes, FirewallRule, Resource } from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import { relationsTo, relationToTagged, resourceKey } from '../rows/row-relations.js';
import type { Firewall } from './firewall.schema.js';

type Inbound = Firewall['inbound_rules'][number];

/** A cloud firewall. Its `tags` choose droplets; they are no tags of its own. */
export function toFirewall(row: Firewall, raw: unknown): Resource<FirewallAttributes> {
  return {
    key: resourceKey(KINDS.firewall, row.id),
    name: row.name,
    entity: 'network',
    family: 'Firewall',
    status: row.status,
    active: row.status === 'succeeded',
    createdAt: row.created_at,
    tags: [],
    attributes: {
      rules: [
        ...row.inbound_rules.map(({ protocol, ports, sources }) => toRule('inbound', protocol, ports, sources)),
        ...row.outbound_rules.map(({ protocol, ports, destinations }) =>
          toRule('outbound', protocol, ports, destinations),
        ),
      ],
      serverIds: row.droplet_ids,
      serverTags: row.tags,
      pendingChanges: row.pending_changes.length,
    },
    relations: [
      ...relationsTo('protects', KINDS.droplet, row.droplet_ids),
      ...relationToTagged('protects', KINDS.droplet, row.tags),
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
    ports: ports ?? undefined,
    addresses: peers?.addresses ?? [],
    tags: peers?.tags ?? [],
    serverIds: peers?.droplet_ids ?? [],
    loadBalancerIds: peers?.load_balancer_uids ?? [],
    clusterIds: peers?.kubernetes_ids ?? [],
  };
}
