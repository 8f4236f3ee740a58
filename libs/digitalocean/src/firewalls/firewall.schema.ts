import { z } from 'zod';
import { Id, listOf, Tags, Text } from '../rows/row.schema.js';

/** Whom a rule speaks of. Any of the lists may be absent. */
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

/** The fields used of a cloud firewall (specification, `firewall`). */
export const Firewall = z.object({
  id: Id,
  name: z.string(),
  status: Text,
  created_at: Text,
  inbound_rules: listOf(z.object({ protocol: z.string(), ports: Ports, sources: Peers })),
  outbound_rules: listOf(z.object({ protocol: z.string(), ports: Ports, destinations: Peers })),
  droplet_ids: listOf(Id),
  tags: Tags,
  pending_changes: listOf(z.unknown()),
});
export type Firewall = z.infer<typeof Firewall>;
