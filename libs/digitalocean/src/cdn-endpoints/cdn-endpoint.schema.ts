import { z } from 'zod';
import { Amount, Id, Text } from '../rows/row.schema.js';

/** The fields used of a CDN endpoint (specification, `cdn_endpoint`). It has neither name nor region. */
export const CdnEndpoint = z.object({
  id: Id,
  origin: z.string().min(1),
  endpoint: Text,
  ttl: Amount,
  certificate_id: Text,
  custom_domain: Text,
  created_at: Text,
});
export type CdnEndpoint = z.infer<typeof CdnEndpoint>;
