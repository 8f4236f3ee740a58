import type { GraphLayout, Place } from './layout-graph';
import type { Arrow, FoldedVertex, Graph, Vertex } from './graph.types';

/** The frame height of a graph in pixels, unless an outline needs more. */
export const GRAPH_HEIGHT = 420;

/** The maximum frame height: larger graphs are panned, so that the list below stays reachable. */
const MAX_HEIGHT = 2000;

/** Fits with the indent into the 328 pixels available on a 360-pixel phone. */
const VERTEX = { width: 268, height: 60 } as const;
const INDENT = 40;
/** The horizontal offset of the line down to the neighbours. */
const TRUNK = 18;
const BEND = 10;
const GAP = 14;
/** The height of a label line above a vertex. */
const LINE = 18;

/** The margins of an outline; the bottom one has room for the controls. */
export const OUTLINE_MARGIN = { top: 12, sides: 8, bottom: 52 } as const;

/**
 * Lays out a graph from top to bottom as an indented outline: the centre, and below it each neighbour with the label of its arrow. It fits
 * narrow screens at full size.
 *
 * @returns undefined for graphs that are not trees.
 */
export function outlineGraph(graph: Graph<Vertex | FoldedVertex>, centre: string): GraphLayout | undefined {
  const neighbours = neighboursOf(graph.arrows);
  const vertices = new Map<string, Place>();
  const words = new Map<string, Place>();
  const paths = new Map<string, string>();
  let bottom = 0;
  const put = (id: string, x: number): void => {
    const corner = { x, y: bottom };
    vertices.set(id, corner);
    bottom += VERTEX.height;
    for (const [neighbour, arrows] of neighbours.get(id) ?? []) {
      if (vertices.has(neighbour)) continue;
      bottom += GAP;
      for (const { id: arrow, selected } of arrows) {
        const height = LINE * (selected ? 2 : 1);
        words.set(arrow, { x: x + INDENT, y: bottom + height / 2 });
        bottom += height;
      }
      const end = { x: x + INDENT, y: bottom + VERTEX.height / 2 };
      for (const { id: arrow, from } of arrows) paths.set(arrow, branch(corner, end, from === id));
      put(neighbour, x + INDENT);
    }
  };
  put(centre, 0);
  if (vertices.size < graph.vertices.length || paths.size < graph.arrows.length) return undefined;
  const height = Math.min(bottom + OUTLINE_MARGIN.top + OUTLINE_MARGIN.bottom, MAX_HEIGHT);
  return { size: VERTEX, vertices, words, paths, height };
}

/** The arrows between each vertex and its neighbours, by ids. */
function neighboursOf(arrows: readonly Arrow[]): Map<string, Map<string, Arrow[]>> {
  const all = new Map<string, Map<string, Arrow[]>>();
  const add = (id: string, neighbour: string, arrow: Arrow): void => {
    const neighbours = all.get(id) ?? new Map<string, Arrow[]>();
    all.set(id, neighbours.set(neighbour, [...(neighbours.get(neighbour) ?? []), arrow]));
  };
  for (const arrow of arrows) {
    add(arrow.from, arrow.to, arrow);
    if (arrow.from !== arrow.to) add(arrow.to, arrow.from, arrow);
  }
  return all;
}

/** SVG path data from a vertex down to the left edge of a neighbour, or in the opposite direction. */
function branch(corner: Place, end: Place, isDown: boolean): string {
  const trunk = corner.x + TRUNK;
  const top = corner.y + VERTEX.height;
  return isDown
    ? `M${trunk},${top} V${end.y - BEND} Q${trunk},${end.y} ${trunk + BEND},${end.y} H${end.x}`
    : `M${end.x},${end.y} H${trunk + BEND} Q${trunk},${end.y} ${trunk},${end.y - BEND} V${top}`;
}
