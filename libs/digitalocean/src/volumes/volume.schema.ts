import { z } from 'zod';
import { Id, listOf, RegionObject, Tags, Text } from '../rows/row.schema.js';

/** The fields used of a volume (specification, `volume_full`). */
export const Volume = z.object({
  id: Id,
  name: z.string(),
  description: Text,
  size_gigabytes: z.number(),
  created_at: Text,
  filesystem_type: Text,
  filesystem_label: Text,
  region: RegionObject,
  droplet_ids: listOf(Id),
  tags: Tags,
});
export type Volume = z.infer<typeof Volume>;
