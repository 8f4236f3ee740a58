import { inspect } from 'node:util';

/** Any value in a line or a few, for a message: long lists are cut. */
export const show = (value: unknown): string =>
  typeof value === 'string' ? `"${value}"` : inspect(value, { depth: 4, breakLength: 120, maxArrayLength: 8 });
