import { type Blueprint } from '../world/blueprint.js';
import { type Row, type RowSource } from '../json/row.types.js';

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
