import { z } from 'zod';

/** All ids are integers (docs.hetzner.cloud). */
export const Id = z.int();

/** Only the name is used: `fsn1`. */
export const Location = z.object({ name: z.string() });

/** The common fields of all rows. Labels are user-defined key-value pairs. */
export const Row = z.object({
  id: Id,
  name: z.string().nullish(),
  created: z.string(),
  labels: z.record(z.string(), z.string()),
});
export type Row = z.infer<typeof Row>;
