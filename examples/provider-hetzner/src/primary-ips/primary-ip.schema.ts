import { z } from 'zod';
import { Id, Location, Row } from '../rows/row.schema.js';

/** The fields used of a primary IP. `location` came in 2025; older answers have it inside of `datacenter`, which goes away. */
export const PrimaryIp = Row.extend({
  location: Location.optional(),
  datacenter: z.object({ location: Location }).nullish(),
  ip: z.string(),
  type: z.string(),
  blocked: z.boolean(),
  auto_delete: z.boolean(),
  assignee_type: z.string(),
  assignee_id: Id.nullish(),
});
export type PrimaryIp = z.infer<typeof PrimaryIp>;
