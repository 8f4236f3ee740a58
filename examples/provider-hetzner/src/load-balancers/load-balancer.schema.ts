import { z } from 'zod';
import { Id, Location, Row } from '../rows/row.schema.js';
import { ChosenServer } from '../rows/server-choice.js';

const Address = z.object({ ip: z.string().nullish() }).nullish();

/** The fields used of a load balancer. */
export const LoadBalancer = Row.extend({
  location: Location,
  load_balancer_type: z.object({ name: z.string() }),
  public_net: z.object({ ipv4: Address, ipv6: Address }),
  private_net: z.array(z.object({ network: Id })),
  services: z.array(
    z.object({
      protocol: z.string(),
      listen_port: z.number(),
      destination_port: z.number(),
      http: z.object({ certificates: z.array(Id).nullish(), redirect_http: z.boolean().nullish() }).nullish(),
    }),
  ),
  targets: z.array(
    ChosenServer.extend({
      label_selector: z.object({ selector: z.string() }).nullish(),
      targets: z.array(ChosenServer).nullish(),
    }),
  ),
});
export type LoadBalancer = z.infer<typeof LoadBalancer>;
