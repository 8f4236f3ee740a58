import {
  ids,
  known,
  list,
  type LoadBalancer as LoadBalancerAttributes,
  relationsTo,
  relationToTagged,
  type Resource,
  resourceKey,
  text,
} from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import type { LoadBalancer } from './load-balancer.schema.js';

/** A load balancer. Its `tag` chooses droplets; it is no tag of its own. */
export function toLoadBalancer(row: LoadBalancer, raw: unknown): Resource<LoadBalancerAttributes> {
  const rules = list(row.forwarding_rules);
  return {
    key: resourceKey(KINDS.loadBalancer, row.id),
    name: text(row.name) ?? String(row.id),
    entity: 'application',
    family: 'LoadBalancer',
    region: row.region?.slug,
    status: text(row.status),
    active: row.status === 'active',
    createdAt: text(row.created_at),
    tags: [],
    attributes: {
      ipv4: text(row.ip),
      ipv6: text(row.ipv6),
      type: text(row.type),
      size: text(row.size),
      sizeUnits: known(row.size_unit),
      vpcId: text(row.vpc_uuid),
      serverIds: ids(row.droplet_ids),
      serverTags: ids([row.tag]),
      forwardingRules: rules.map((rule) => ({
        entryProtocol: rule.entry_protocol,
        entryPort: rule.entry_port,
        targetProtocol: rule.target_protocol,
        targetPort: rule.target_port,
        certificateId: text(rule.certificate_id),
        tlsPassthrough: known(rule.tls_passthrough),
      })),
      redirectHttpToHttps: known(row.redirect_http_to_https),
    },
    relations: [
      ...relationsTo('forwards-to', KINDS.droplet, row.droplet_ids),
      ...relationToTagged('forwards-to', KINDS.droplet, ids([row.tag])),
      ...relationsTo('forwards-to', KINDS.loadBalancer, row.target_load_balancer_ids),
      ...relationsTo(
        'secured-by',
        KINDS.certificate,
        [...rules, ...list(row.domains)].map(({ certificate_id }) => certificate_id),
      ),
      ...relationsTo('member-of', KINDS.vpc, [row.vpc_uuid]),
    ],
    raw,
  };
}
