import { z } from 'zod';
import { Amount, Id, listOf, Tags, Text } from '../rows/row.schema.js';

/** The fields used of a snapshot (specification, `snapshots`), of a droplet or of a volume. */
export const Snapshot = z.object({
  id: Id,
  name: Text,
  created_at: Text,
  regions: listOf(z.string()),
  resource_id: Id,
  resource_type: z.enum(['droplet', 'volume']),
  min_disk_size: Amount,
  size_gigabytes: Amount,
  tags: Tags,
});
export type Snapshot = z.infer<typeof Snapshot>;
