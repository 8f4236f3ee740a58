import type { Row, RowSource } from '../json/row.types.js';
import type { Blueprint } from '../world/blueprint.js';

/**
 * Rows from a table.
 * @param idOf the id of a row for a read by id.
 */
export const fixedSource = <R extends Row>(rows: readonly R[], idOf: (row: R) => string): RowSource<R> => {
  const indexes = new Map(rows.map((row, index) => [idOf(row), index]));
  return { count: rows.length, build: (index) => rows[index] as R, indexOf: (id) => indexes.get(id) };
};

/** Rows whose ids are UUIDs of their kind. */
export const uuidSource = <R extends Row>(
  { ids }: Blueprint,
  kind: string,
  count: number,
  build: (index: number, id: string) => R,
): RowSource<R> => ({
  count,
  build: (index) => build(index, ids.uuid(kind, index)),
  indexOf: (id) => {
    const index = ids.indexOfUuid(kind, id);
    return index !== undefined && index < count ? index : undefined;
  },
});
