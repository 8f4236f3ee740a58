import { z } from 'zod';
import { Id, Location, Row } from '../rows/row.schema.js';

/** The fields used of a volume. */
export const Volume = Row.extend({
  status: z.string(),
  location: Location,
  size: z.number(),
  format: z.string().nullish(),
  server: Id.nullish(),
});
export type Volume = z.infer<typeof Volume>;
