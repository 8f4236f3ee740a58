import type { LoadBalancer as LoadBalancerAttributes, Resource } from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import { relationsTo, resourceKey, relationToTagged } from '../rows/row-relations.js';
import type { LoadBalancer } from './load-balancer.schema.js';

/** A load balancer. Its `tag` chooses droplets; it is no tag of its own. */
export function toLoadBalancer(row: LoadBalancer, raw: unknown): Resource<LoadBalancerAttributes> {
  return {
    key: resourceKey(KINDS.loadBalancer, row.id),
    name: row.name ?? row.id,
    entity: 'application',
    family: 'LoadBalancer',
    region: row.region?.slug,
    status: row.status,
    active: row.status === 'active',
    createdAt: row.created_at,
    tags: [],
    attributes: {
      ipv4: row.ip,
      ipv6: row.ipv6,
      type: row.type,
      size: row.size,
      sizeUnits: row.size_unit,
      vpcId: row.vpc_uuid,
      serverIds: row.droplet_ids,
      serverTag: row.tag,
      forwardingRules: row.forwarding_rules.map((rule) => ({
        entryProtocol: rule.entry_protocol,
        entryPort: rule.entry_port,
        targetProtocol: rule.target_protocol,
        targetPort: rule.target_port,
        certificateId: rule.certificate_id,
        tlsPassthrough: rule.tls_passthrough,
      })),
      redirectHttpToHttps: row.redirect_http_to_https,
    },
    relations: [
      ...relationsTo('forwards-to', KINDS.droplet, row.droplet_ids),
      ...relationToTagged('forwards-to', KINDS.droplet, row.tag ? [row.tag] : []),
      ...relationsTo('forwards-to', KINDS.loadBalancer, row.target_load_balancer_ids),
      ...relationsTo(
        'secured-by',
        KINDS.certificate,
        [...row.forwarding_rules, ...row.domains].map(({ certificate_id }) => certificate_id),
      ),
      ...relationsTo('member-of', KINDS.vpc, [row.vpc_uuid]),
    ],
    raw,
  };
}
