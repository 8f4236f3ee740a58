import { type Row, type RowSource } from '../json/row.types.js';

/**
 * Rows from a table.
 * @param idOf the id of a row for a read by id.
 */
export const fixedSource = <R extends Row>(rows: readonly R[], idOf: (row: R) => string): RowSource<R> => {
  const indexes = new Map(rows.map((row, index) => [idOf(row), index]));
  return { count: rows.length, build: (index) => rows[index] as R, indexOf: (id) => indexes.get(id) };
};
