import { z } from 'zod';

/** Ids are whole numbers everywhere (docs.hetzner.cloud). */
export const Id = z.int();

/** Only its name is used: `fsn1`. */
export const Location = z.object({ name: z.string() });

/** What every row has. Labels are key-value pairs that people attach. */
export const Row = z.object({
  id: Id,
  name: z.string().nullish(),
  created: z.string(),
  labels: z.record(z.string(), z.string()),
});
export type Row = z.infer<typeof Row>;
