type Missing = null | undefined;

/** A text, or undefined for all that the API writes in its stead: null, "" and nothing. */
export const text = (value: string | Missing): string | undefined => value || undefined;

/** A number or a switch, or undefined for null. */
export const known = <T extends number | boolean>(value: T | Missing): T | undefined => value ?? undefined;

/** A list, empty for null and nothing. */
export const list = <T>(items: readonly T[] | Missing): readonly T[] => items ?? [];

/** Ids as strings, without the empty ones. */
export const ids = (values: readonly (string | number | Missing)[] | Missing): string[] =>
  list(values)
    .filter((id) => id !== undefined && id !== null && id !== '')
    .map(String);
