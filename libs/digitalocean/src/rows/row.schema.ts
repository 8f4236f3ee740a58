import { z } from 'zod';

/** An id, which the API writes as a number for some kinds and as a string for others. Becomes a string. */
export const Id = z.union([z.string().min(1), z.int()]).transform(String);

/** A region as an object; only its slug is used. A narrow token or a global resource may lack it. */
export const RegionObject = z.object({ slug: z.string() }).nullish();

/** A list that may be null or absent where a scope is missing. Becomes an empty one. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

/** A text for which the API writes null or "" when it has none. Becomes undefined. */
export const Text = z
  .string()
  .nullish()
  .transform((text) => text || undefined);

/** A number that may be null or absent. Becomes undefined. */
export const Amount = z
  .number()
  .nullish()
  .transform((amount) => amount ?? undefined);

/** A switch that may be null or absent. Becomes undefined. */
export const Switch = z
  .boolean()
  .nullish()
  .transform((on) => on ?? undefined);

/** Tags, which need `tag:read`. */
export const Tags = listOf(z.string());
