import { z } from 'zod';
import { Row } from '../rows/row.schema.js';
import { ChosenServer } from '../rows/server-choice.js';

/** The fields used of a firewall. `port` is absent where the protocol has none. */
export const Firewall = Row.extend({
  rules: z.array(
    z.object({
      direction: z.enum(['in', 'out']),
      protocol: z.string(),
      port: z.string().nullish(),
      source_ips: z.array(z.string()).nullish(),
      destination_ips: z.array(z.string()).nullish(),
    }),
  ),
  applied_to: z.array(
    ChosenServer.extend({
      label_selector: z.object({ selector: z.string() }).nullish(),
      applied_to_resources: z.array(ChosenServer).nullish(),
    }),
  ),
});
export type Firewall = z.infer<typeof Firewall>;
