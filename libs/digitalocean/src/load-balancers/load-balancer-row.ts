import { type ForwardingRule, known, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, listOf, RegionObject, Switch, Text } from '../rows/row-schema.js';

const Rule = z.object({
  entry_protocol: z.string(),
  entry_port: z.number(),
  target_protocol: z.string(),
  target_port: z.number(),
  certificate_id: Text,
  tls_passthrough: Switch,
});

/** A load balancer (specification, `load_balancer`). A global one has no region and forwards to others. */
export const LoadBalancerRow = z.object({
  id: Id,
  name: Text,
  ip: Text,
  ipv6: Text,
  type: Text,
  size: Text,
  size_unit: Amount,
  status: Text,
  created_at: Text,
  region: RegionObject,
  vpc_uuid: Text,
  project_id: Text,
  tag: Text,
  droplet_ids: listOf(Id),
  forwarding_rules: listOf(Rule),
  domains: listOf(z.object({ name: Text, certificate_id: Text })),
  target_load_balancer_ids: listOf(Id),
  redirect_http_to_https: Switch,
});

/** A forwarding rule as an attribute. */
export const toForwardingRule = (rule: z.infer<typeof Rule>): ForwardingRule => ({
  entryProtocol: rule.entry_protocol,
  entryPort: rule.entry_port,
  targetProtocol: rule.target_protocol,
  targetPort: rule.target_port,
  certificateId: text(rule.certificate_id),
  tlsPassthrough: known(rule.tls_passthrough),
});
