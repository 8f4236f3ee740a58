import { z } from 'zod';
import { Id, Row } from '../rows/row.schema.js';

/** The fields used of an image. Only Hetzner's own have a name; the size is null while it is made. */
export const Image = Row.extend({
  type: z.string(),
  status: z.string(),
  description: z.string(),
  os_flavor: z.string(),
  image_size: z.number().nullish(),
  disk_size: z.number(),
  created_from: z.object({ id: Id }).nullish(),
  bound_to: Id.nullish(),
});
export type Image = z.infer<typeof Image>;
