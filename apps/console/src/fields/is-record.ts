/** An object with arbitrary fields. */
export type ListedRecord = Readonly<Record<string, unknown>>;

/** Whether a value is a non-array object. */
export const isRecord = (value: unknown): value is ListedRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
