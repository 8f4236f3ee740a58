/** A value of a result as text. Null is empty. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Types whose values are numbers, even where they are written as texts because they are exact. */
const NUMBERS: ReadonlySet<string> = new Set([
  ...['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision'],
]);

/** Whether the values of a column are numbers. */
export const isNumeric = ({ type }: { readonly type: string }): boolean => NUMBERS.has(type);
