import '@xyflow/react/dist/style.css';
import { useComputedColorScheme } from '@mantine/core';
import { Controls, MarkerType, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { type Depth } from './depths.constants';
import { foldGraph } from './fold-graph';
import { GraphArrow } from './graph-arrow';
import { type DrawnArrow } from './graph-arrow.types';
import { GRAPH_NODES } from './graph-nodes';
import { type Arrow, type Graph, type FoldedVertex, type Vertex } from './graph.types';
import { type GraphLayout } from './graph-layout.types';
import { layoutGraph } from './layout-graph';
import { outlineGraph } from './outline-graph';
import classes from './relation-graph.module.css';
import { fitOptions, useGraphSight } from './use-graph-sight';
import { type DrawnNode } from './graph-node.types';

const ARROWS = { arrow: GraphArrow };

/** A read-only graph: no dragging, connecting or selecting, and scrolling scrolls the page. */
const READ_ONLY = {
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  zoomOnScroll: false,
  zoomOnDoubleClick: false,
  preventScrolling: false,
} as const;

interface Props {
  readonly graph: Graph;
  readonly centre: string;
  readonly depth: Depth;
  /** Uses the vertical outline if possible. */
  readonly isNarrow: boolean;
}

/** The relation graph of a resource. The list below has the same content. */
export const RelationGraph = (props: Props) => (
  <ReactFlowProvider>
    <Drawing {...props} />
  </ReactFlowProvider>
);

function Drawing({ graph, centre, depth, isNarrow }: Props) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => foldGraph(graph, centre, unfolded), [graph, centre, unfolded]);
  const layout = useMemo(
    () => (isNarrow && outlineGraph(shown, centre)) || layoutGraph(shown),
    [shown, centre, isNarrow],
  );
  const show = useGraphSight(layout, centre);
  const nodes = useMemo(() => {
    const unfold = (id: string) => setUnfolded((now) => new Set([...now, id]));
    return drawNodes(shown, layout, { centre, depth, actions: { unfold, show } });
  }, [shown, layout, centre, depth, show]);
  const edges = useMemo(() => shown.arrows.map((arrow) => toEdge(arrow, layout)), [shown, layout]);
  const colorMode = useComputedColorScheme('light');
  return (
    <div className={classes.frame} style={{ height: layout.height }} data-keeps-focus>
      <ReactFlow
        aria-label="Graph of relations, also listed below"
        nodes={nodes}
        edges={edges}
        nodeTypes={GRAPH_NODES}
        edgeTypes={ARROWS}
        colorMode={colorMode}
        minZoom={0.2}
        maxZoom={1.5}
        {...READ_ONLY}
      >
        <Controls
          showInteractive={false}
          fitViewOptions={fitOptions(layout)}
          orientation={layout.paths ? 'horizontal' : 'vertical'}
        />
      </ReactFlow>
    </div>
  );
}

const toEdge = (arrow: Arrow, { words, paths }: GraphLayout): DrawnArrow => ({
  id: arrow.id,
  type: 'arrow',
  source: arrow.from,
  target: arrow.to,
  data: { arrow, words: words.get(arrow.id) ?? { x: 0, y: 0 }, path: paths?.get(arrow.id) },
  markerEnd: { type: MarkerType.ArrowClosed, width: 18, height: 18 },
  ariaLabel: arrow.label,
});

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
