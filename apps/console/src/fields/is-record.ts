/** Fields by name, of which nothing else is known. */
export type ListedRecord = Readonly<Record<string, unknown>>;

/** Whether a value is an object, and no list. */
export const isRecord = (value: unknown): value is ListedRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
