import '@xyflow/react/dist/style.css';
import { useComputedColorScheme } from '@mantine/core';
import {
  Controls,
  MarkerType,
  ReactFlow,
  ReactFlowProvider,
  type FitViewOptions,
  useReactFlow,
  useStore,
} from '@xyflow/react';
import { useMemo, useState, useCallback, useEffect } from 'react';
import type { Depth } from './relations.query';
import { foldGraph } from './fold-graph';
import { GraphArrow, type DrawnArrow } from './graph-arrow';
import { GRAPH_NODES, type DrawnNode } from './graph-nodes';
import type { Arrow, Graph, FoldedVertex, Vertex } from './graph.types';
import { type GraphLayout, layoutGraph } from './layout-graph';
import { outlineGraph, OUTLINE_MARGIN } from './outline-graph';
import classes from './relation-graph.module.css';
import { useReducedMotion } from '@mantine/hooks';

const MOVE_MS = 250;

/** Below this zoom, names are illegible: the graph then starts at its centre and can be panned. */
const SMALLEST = 0.6;

/** Options to fit a layout into its frame without enlarging it. */
export const fitOptions = ({ paths }: GraphLayout): FitViewOptions => {
  const { top, sides, bottom } = OUTLINE_MARGIN;
  return { maxZoom: 1, ...(paths && { padding: { top: `${top}px`, x: `${sides}px`, bottom: `${bottom}px` } }) };
};

/**
 * Controls the viewport of the graph. When the layout or frame changes, shows the entire graph, or its centre if that would be too small.
 *
 * @returns a function that scrolls a vertex into view.
 */
export function useGraphSight(layout: GraphLayout, centre: string): (id: string) => void {
  const { fitView, getZoom, setCenter } = useReactFlow();
  const frame = useStore(({ width, height }) => `${width} ${height}`);
  const duration = useReducedMotion() ? 0 : MOVE_MS;
  const show = useCallback(
    (id: string, zoom = getZoom()) => {
      const { x = 0, y = 0 } = layout.vertices.get(id) ?? {};
      void setCenter(x + layout.size.width / 2, y + layout.size.height / 2, { zoom, duration });
    },
    [layout, duration, getZoom, setCenter],
  );
  useEffect(() => {
    void fitView({ ...fitOptions(layout), duration: 0 }).then(() => {
      if (getZoom() < SMALLEST) show(centre, SMALLEST);
    });
  }, [centre, layout, frame, fitView, getZoom, show]);
  return show;
}

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
