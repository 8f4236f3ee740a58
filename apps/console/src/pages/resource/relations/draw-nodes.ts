import type { Depth } from './depths.constants';
import type { DrawnNode } from './graph-node.types';
import type { FoldedVertex, Graph, Vertex } from './graph.types';
import type { GraphLayout } from './graph-layout.types';

/** Actions in the graph. */
export interface GraphActions {
  readonly unfold: (id: string) => void;
  /** Scrolls a vertex into view. */
  readonly show: (id: string) => void;
}

/** The vertices of a graph as nodes of the drawing library. */
export function drawNodes(
  graph: Graph<Vertex | FoldedVertex>,
  { vertices, size }: GraphLayout,
  view: { readonly centre: string; readonly depth: Depth; readonly actions: GraphActions },
): DrawnNode[] {
  const { centre, depth, actions } = view;
  return graph.vertices.map((vertex) => {
    const data = {
      vertex,
      isCentre: vertex.id === centre,
      search: { tab: 'relations', ...(depth > 1 && { depth }) },
      onUnfold: () => actions.unfold(vertex.id),
      onFocus: ({ currentTarget }) => {
        if (currentTarget.matches(':focus-visible')) actions.show(vertex.id);
      },
    } satisfies DrawnNode['data'];
    const position = vertices.get(vertex.id) ?? { x: 0, y: 0 };
    // The compiler cannot correlate a vertex type with its data here.
    return { id: vertex.id, type: vertex.type, position, ...size, data } as DrawnNode;
  });
}
