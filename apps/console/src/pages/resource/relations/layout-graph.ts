import { Graph as DagreGraph, layout } from '@dagrejs/dagre';
import type { GraphLayout } from './graph-layout.types';
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
