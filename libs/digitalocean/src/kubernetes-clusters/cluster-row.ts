import { z } from 'zod';
import { Id, listOf, Switch, Tags, Text } from '../rows/row-schema.js';
import { Pool } from './pool.js';

/** A cluster (specification, `cluster`). */
export const ClusterRow = z.object({
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
  node_pools: listOf(Pool),
  registries: listOf(Text),
});
