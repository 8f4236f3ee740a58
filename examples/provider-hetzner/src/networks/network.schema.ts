import { z } from 'zod';
import { Row } from '../rows/row.schema.js';

/** The fields used of a private network. */
export const Network = Row.extend({
  ip_range: z.string(),
  subnets: z.array(z.object({ type: z.string(), ip_range: z.string(), network_zone: z.string() })),
  routes: z.array(z.object({ destination: z.string(), gateway: z.string() })),
});
export type Network = z.infer<typeof Network>;
