import { z } from 'zod';
import { Amount, Id, listOf, Switch, Tags, Text } from '../rows/row.schema.js';

const NodePool = z.object({
  id: Id,
  name: z.string(),
  size: Text,
  count: Amount,
  auto_scale: Switch,
  min_nodes: Amount,
  max_nodes: Amount,
  tags: Tags,
  // A node that is still being made has no droplet yet, and an empty id.
  nodes: listOf(z.object({ droplet_id: Text })),
});

/** The fields used of a Kubernetes cluster (specification, `cluster`). Its pools and nodes come with it. */
export const KubernetesCluster = z.object({
  id: Id,
  name: z.string(),
  region: Text,
  version: Text,
  endpoint: Text,
  ipv4: Text,
  vpc_uuid: Text,
  cluster_subnet: Text,
  service_subnet: Text,
  ha: Switch,
  auto_upgrade: Switch,
  status: z.object({ state: Text }).nullish(),
  created_at: Text,
  tags: Tags,
  node_pools: listOf(NodePool),
});
export type KubernetesCluster = z.infer<typeof KubernetesCluster>;
