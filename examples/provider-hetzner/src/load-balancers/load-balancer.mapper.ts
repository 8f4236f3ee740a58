import {
  type ForwardingRule,
  ids,
  list,
  type LoadBalancer as LoadBalancerAttributes,
  relationsTo,
  relationToTagged,
  type Resource,
  text,
} from '@maestro/core';
import { KINDS } from '../hetzner-kinds.js';
import { rowFields } from '../rows/row-fields.js';
import { chosenServers } from '../rows/server-choice.js';
import type { LoadBalancer } from './load-balancer.schema.js';

/** A load balancer. It ends TLS itself, so an https service reaches its targets over http. It has no status of its own. */
export function toLoadBalancer(row: LoadBalancer, raw: unknown): Resource<LoadBalancerAttributes> {
  const networks = row.private_net.map(({ network }) => network);
  const { serverIds, serverTags } = chosenServers(
    row.targets.map((to) => ({ ...to, selector: to.label_selector?.selector, found: to.targets })),
  );
  return {
    ...rowFields(KINDS.loadBalancer, row),
    entity: 'application',
    family: 'LoadBalancer',
    region: row.location.name,
    active: true,
    attributes: {
      ipv4: text(row.public_net.ipv4?.ip),
      ipv6: text(row.public_net.ipv6?.ip),
      size: row.load_balancer_type.name,
      vpcId: ids(networks)[0],
      serverIds: ids(serverIds),
      serverTags,
      forwardingRules: row.services.map(toRule),
      redirectHttpToHttps: row.services.some(({ http }) => http?.redirect_http),
    },
    relations: [
      ...relationsTo('forwards-to', KINDS.server, serverIds),
      ...relationToTagged('forwards-to', KINDS.server, serverTags),
      ...relationsTo(
        'secured-by',
        KINDS.certificate,
        row.services.flatMap(({ http }) => list(http?.certificates)),
      ),
      ...relationsTo('member-of', KINDS.network, networks),
    ],
    raw,
  };
}

const toRule = (service: LoadBalancer['services'][number]): ForwardingRule => ({
  entryProtocol: service.protocol,
  entryPort: service.listen_port,
  targetProtocol: service.protocol === 'https' ? 'http' : service.protocol,
  targetPort: service.destination_port,
  certificateId: ids(service.http?.certificates)[0],
});
