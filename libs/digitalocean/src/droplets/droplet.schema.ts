import { z } from 'zod';
import { Amount, Id, listOf, RegionObject, Switch, Tags, Text } from '../rows/row.schema.js';

const Address = z.object({ ip_address: z.string(), type: z.string() });

/** The fields used of a droplet (specification, `droplet`). Those that need another scope than `droplet:read` may be missing. */
export const Droplet = z.object({
  id: Id,
  name: z.string(),
  status: Text,
  created_at: Text,
  locked: Switch,
  memory: Amount,
  vcpus: Amount,
  disk: Amount,
  size_slug: Text,
  size: z.object({ price_monthly: Amount, price_hourly: Amount }).nullish(),
  gpu_info: z.object({ count: Amount, model: Text }).nullish(),
  image: z.object({ id: Id.nullish(), name: Text, distribution: Text }).nullish(),
  region: RegionObject,
  vpc_uuid: Text,
  volume_ids: listOf(Id),
  networks: z.object({ v4: listOf(Address), v6: listOf(Address) }).nullish(),
  features: listOf(z.string()),
  tags: Tags,
});
export type Droplet = z.infer<typeof Droplet>;
