import { Graph as DagreGraph, layout } from '@dagrejs/dagre';
import type { FoldedVertex, Graph, Vertex } from './graph.types';
import { GRAPH_HEIGHT } from './outline-graph';

const VERTEX = { width: 220, height: 60 } as const;

const GAPS = { nodesep: 20, ranksep: 50, edgesep: 12 };

/** Approximate letter width and line height of labels in pixels. */
const LETTER = { width: 6.5, height: 18 };

/** Lays out a graph from left to right with room for labels. */
export function layoutGraph({ vertices, arrows }: Graph<Vertex | FoldedVertex>): GraphLayout {
  const graph = new DagreGraph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', ...GAPS });
  for (const { id } of vertices) graph.setNode(id, { ...VERTEX });
  for (const { id, from, to, label, selected = '' } of arrows) {
    const width = Math.max(label.length, selected.length) * LETTER.width;
    graph.setEdge(from, to, { width, height: LETTER.height * (selected ? 2 : 1), labelpos: 'c' }, id);
  }
  layout(graph);
  return {
    size: VERTEX,
    height: GRAPH_HEIGHT,
    vertices: new Map(
      vertices.map(({ id }) => {
        const { x = 0, y = 0 } = graph.node(id);
        return [id, { x: x - VERTEX.width / 2, y: y - VERTEX.height / 2 }];
      }),
    ),
    words: new Map(
      arrows.map(({ id, from, to }) => {
        const { x = 0, y = 0 } = graph.edge(from, to, id);
        return [id, { x, y }];
      }),
    ),
  };
}

/** A point of a drawing, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The positions of all elements of a drawing. */
export interface GraphLayout {
  /** The size of each vertex in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** The top left corner of each vertex, by its id. */
  readonly vertices: ReadonlyMap<string, Place>;
  /** The label position of each arrow by id: the centre, or with `paths` the middle of the left edge. */
  readonly words: ReadonlyMap<string, Place>;
  /** SVG path data of each arrow by id; without paths, arrows curve through their labels. */
  readonly paths?: ReadonlyMap<string, string>;
  /** The frame height in pixels that shows everything. */
  readonly height: number;
}
