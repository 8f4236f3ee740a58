import { z } from 'zod';
import { Id, Location, Row } from '../rows/row.schema.js';

/** The fields used of a floating IP. */
export const FloatingIp = Row.extend({
  home_location: Location,
  ip: z.string(),
  type: z.string(),
  blocked: z.boolean(),
  server: Id.nullish(),
});
export type FloatingIp = z.infer<typeof FloatingIp>;
