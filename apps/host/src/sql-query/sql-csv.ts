import { CSV_FORMAT } from '@maestro/core';
import { stringify } from 'csv-stringify/sync';
import type { QueryOutcome } from './run-query.js';

/** Types whose values are numbers, which the API writes as texts where they would lose digits. */
const NUMBERS: ReadonlySet<string> = new Set(['numeric', 'bigint', 'integer', 'smallint', 'double precision', 'real']);

/** A number: a text that begins with a minus sign would be escaped as a formula. */
class NumberCell {
  constructor(readonly text: string) {}
}

/** The result of a query in the form of the host's other CSV files. Lists and documents are JSON. */
export function sqlCsv({ columns, rows }: QueryOutcome): string {
  const cell = (value: unknown, place: number): unknown => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'number' || NUMBERS.has(columns[place]?.type ?? '')) return new NumberCell(String(value));
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  return stringify([columns.map(({ name }) => name), ...rows.map((row) => row.map(cell))], {
    ...CSV_FORMAT,
    cast: { ...CSV_FORMAT.cast, object: numberCell },
  });
}

const numberCell = (cell: object) => ({ value: cell instanceof NumberCell ? cell.text : '', escape_formulas: false });
