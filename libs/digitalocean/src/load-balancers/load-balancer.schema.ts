import { z } from 'zod';
import { Amount, Id, listOf, RegionObject, Switch, Text } from '../rows/row.schema.js';

const Rule = z.object({
  entry_protocol: z.string(),
  entry_port: z.number(),
  target_protocol: z.string(),
  target_port: z.number(),
  certificate_id: Text,
  tls_passthrough: Switch,
});

/** The fields used of a load balancer (specification, `load_balancer`). A global one has no region and forwards to others. */
export const LoadBalancer = z.object({
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
  tag: Text,
  droplet_ids: listOf(Id),
  forwarding_rules: listOf(Rule),
  domains: listOf(z.object({ certificate_id: Text })),
  target_load_balancer_ids: listOf(Id),
  redirect_http_to_https: Switch,
});
export type LoadBalancer = z.infer<typeof LoadBalancer>;
