import type { NeighbourRow } from './neighbour-row.types.js';

/**
 * Gives edges that are like another one the ends of that one.
 *
 * @param most how many rows are wanted; there may be a few more.
 */
export function withEndsAlike(rows: readonly NeighbourRow[], most: number): readonly NeighbourRow[] {
  const ends = new Map<string, NeighbourRow[]>();
  for (const row of rows) {
    if (row.like) continue;
    const known = ends.get(row.id);
    if (known) known.push(row);
    else ends.set(row.id, [row]);
  }
  const complete: NeighbourRow[] = [];
  for (const row of rows) {
    if (complete.length >= most) break;
    if (row.like) complete.push(...(ends.get(row.like) ?? []).map(({ toId }) => ({ ...row, toId })));
    else complete.push(row);
  }
  return complete;
}
