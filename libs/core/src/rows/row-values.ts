import type { Money } from '../catalogue/field.types.js';

/** A text, or undefined for all that the API writes in its stead: null, "" and nothing. */
export const text = (value: string | null | undefined): string | undefined => value || undefined;

/** A number or a switch, or undefined for null. */
export const known = <T extends number | boolean>(value: T | null | undefined): T | undefined => value ?? undefined;

/** An amount of money, or undefined where the API states none. */
export const price = (amount: number | null | undefined, currency: string): Money | undefined =>
  amount === undefined || amount === null ? undefined : { amount, currency };

/** A list, empty for null and nothing. */
export const list = <T>(items: readonly T[] | null | undefined): readonly T[] => items ?? [];

/** Ids as strings, without the empty ones. */
export function ids(values: readonly (string | number | null | undefined)[] | null | undefined): string[] {
  const texts: string[] = [];
  for (const id of list(values)) if (id !== undefined && id !== null && id !== '') texts.push(String(id));
  return texts;
}
