import { useReducedMotion } from '@mantine/hooks';
import { useReactFlow } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import type { Depth } from './depths.constants';
import type { DrawnNode } from './graph-node.types';
import type { FoldedVertex, Graph, Vertex } from './graph.types';
import { layoutGraph, VERTEX } from './layout-graph';

const MOVE_MS = 250;

/** Smaller, names cannot be read: the graph then begins at its centre, and one moves it. */
const SMALLEST = 0.6;

/** The vertices where they are drawn. Whenever they move, the sight follows: to all of them, or where that is too small, to the centre. */
export function useDrawnNodes(
  graph: Graph<Vertex | FoldedVertex>,
  options: { readonly centre: string; readonly depth: Depth; readonly onUnfold: (id: string) => void },
): DrawnNode[] {
  const { centre, depth, onUnfold } = options;
  const { fitView, getZoom, setCenter } = useReactFlow();
  const duration = useReducedMotion() ? 0 : MOVE_MS;
  const places = useMemo(() => layoutGraph(graph), [graph]);

  useEffect(() => {
    void fitView({ maxZoom: 1, duration }).then(() => {
      const { x = 0, y = 0 } = places.get(centre) ?? {};
      if (getZoom() < SMALLEST)
        void setCenter(x + VERTEX.width / 2, y + VERTEX.height / 2, { zoom: SMALLEST, duration });
    });
  }, [places, centre, duration, fitView, getZoom, setCenter]);

  return graph.vertices.map((vertex) => {
    const { x = 0, y = 0 } = places.get(vertex.id) ?? {};
    return {
      id: vertex.id,
      type: vertex.type,
      position: { x, y },
      ...VERTEX,
      data: {
        vertex,
        isCentre: vertex.id === centre,
        search: { tab: 'relations', ...(depth > 1 && { depth }) },
        onUnfold: () => onUnfold(vertex.id),
        onFocus: ({ currentTarget }) => {
          if (!currentTarget.matches(':focus-visible')) return;
          void setCenter(x + VERTEX.width / 2, y + VERTEX.height / 2, { zoom: getZoom(), duration });
        },
      },
    } as DrawnNode;
  });
}
