import { type FirewallRule, ids, list } from '@maestro/core';
import { z } from 'zod';
import { Id, listOf, Tags } from '../rows/row-schema.js';

/** The sources or destinations of a rule. Any of the lists may be absent. */
const Peers = z
  .object({
    addresses: listOf(z.string()),
    tags: Tags,
    droplet_ids: listOf(Id),
    load_balancer_uids: listOf(Id),
    kubernetes_ids: listOf(Id),
  })
  .nullish();

// The API writes ports as text, and some tools wrote them as numbers.
const Ports = z.union([z.string(), z.number()]).nullish();

/** The rules of a firewall (specification, `firewall_rules`). */
export const InboundRule = z.object({ protocol: z.string(), ports: Ports, sources: Peers });
export const OutboundRule = z.object({ protocol: z.string(), ports: Ports, destinations: Peers });

/** A rule as an attribute. */
export function toRule(
  direction: FirewallRule['direction'],
  protocol: string,
  ports: z.infer<typeof Ports>,
  peers: z.infer<typeof Peers>,
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
