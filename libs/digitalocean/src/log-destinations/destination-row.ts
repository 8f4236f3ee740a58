import { z } from 'zod';
import { Amount, Id, Text } from '../rows/row-schema.js';

/** Where logs go (specification, `destination` and `destination_omit_credentials`). */
export const Destination = z.object({
  id: Id,
  name: Text,
  type: Text,
  config: z
    .object({ endpoint: Text, cluster_uuid: Text, cluster_name: Text, index_name: Text, retention_days: Amount })
    .nullish(),
});
