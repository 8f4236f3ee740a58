import { z } from 'zod';
import { Amount, Id, listOf, Switch, Tags, Text } from '../rows/row.schema.js';

/** The fields used of an image (specification, `image`). */
export const Image = z.object({
  id: Id,
  name: Text,
  type: Text,
  distribution: Text,
  slug: Text,
  public: Switch,
  description: Text,
  status: Text,
  error_message: Text,
  created_at: Text,
  min_disk_size: Amount,
  size_gigabytes: Amount,
  regions: listOf(z.string()),
  tags: Tags,
});
export type Image = z.infer<typeof Image>;
