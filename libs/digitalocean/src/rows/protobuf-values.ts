import { z } from 'zod';

/** A number that may be null or absent, and is a text if it has 64 bits, as Protocol Buffers write JSON. */
export const Count = z.union([z.number(), z.string()]).nullish();

/** The number; undefined if it is absent or none. */
export function count(value: number | string | null | undefined): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d{1,20}$/.test(value) ? Number(value) : undefined;
}

const NONE: ReadonlySet<string> = new Set(['', 'unknown', 'unspecified']);

/**
 * The words of a constant without its prefix: `STATUS_WAITING_FOR_DEPLOYMENT` is `waiting for deployment`. Undefined if
 * there is none or the API does not know it. A constant that is new, or has no prefix, is written in words as well.
 */
export function words(constant: string | null | undefined, prefix: string): string | undefined {
  const own = constant?.startsWith(prefix) ? constant.slice(prefix.length) : (constant ?? '');
  const text = own.toLowerCase().replaceAll('_', ' ').trim();
  return NONE.has(text) ? undefined : text;
}
