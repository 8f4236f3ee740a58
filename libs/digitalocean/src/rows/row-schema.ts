import { exactPrice } from '@maestro/core';
import { z } from 'zod';

// Schemas only check here and change nothing: a transform disables zod's compiled path, which makes a row ten times as
// slow. Mappers handle the API's values for "none" (row-relations.ts).

/** An id, which the API writes as a number for some kinds and as a string for others. */
export const Id = z.union([z.string().min(1), z.int()]);

/** A region as an object; only its slug is used. A narrow token or a global resource may lack it. */
export const RegionObject = z.object({ slug: z.string() }).nullish();

/** A list that may be null, or absent if a scope is missing. */
export const listOf = <T extends z.ZodType>(item: T) => z.array(item).nullish();

/** A text that may be null, empty or absent. */
export const Text = z.string().nullish();

/** A number that may be null or absent. */
export const Amount = z.number().nullish();

/** An amount of money, which the API writes as a text: `-12.34`. */
export const Decimal = z
  .string()
  .refine((text) => exactPrice(text, 'USD') !== undefined, 'is not a decimal such as 12.34');

/** A boolean that may be null or absent. */
export const Switch = z.boolean().nullish();

/** Tags, which need `tag:read`. */
export const Tags = listOf(z.string());
