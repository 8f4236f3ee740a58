import { z } from 'zod';
import { Id, Location, Row } from '../rows/row.schema.js';

/** The fields used of a server. `location` came in 2025; older answers have it inside of `datacenter`, which goes away. */
export const Server = Row.extend({
  status: z.string(),
  location: Location.optional(),
  datacenter: z.object({ location: Location }).nullish(),
  server_type: z.object({ name: z.string(), cores: z.number(), memory: z.number(), disk: z.number() }),
  image: z.object({ id: Id, name: z.string().nullish(), description: z.string().nullish() }).nullish(),
  public_net: z.object({ ipv4: z.object({ ip: z.string() }).nullish(), ipv6: z.object({ ip: z.string() }).nullish() }),
  private_net: z.array(z.object({ network: Id, ip: z.string() })),
  placement_group: z.object({ id: Id }).nullish(),
  volumes: z.array(Id),
  backup_window: z.string().nullish(),
  rescue_enabled: z.boolean(),
  locked: z.boolean(),
});
export type Server = z.infer<typeof Server>;
