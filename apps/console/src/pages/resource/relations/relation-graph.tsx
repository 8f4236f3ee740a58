import '@xyflow/react/dist/style.css';
import { useComputedColorScheme } from '@mantine/core';
import { Controls, type Edge, MarkerType, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { ArrowWords } from './arrow-words';
import type { Depth } from './depths.constants';
import { foldGraph } from './fold-graph';
import { GRAPH_HEIGHT } from './graph-height.constants';
import { GRAPH_NODES } from './graph-nodes';
import type { Arrow, Graph } from './graph.types';
import classes from './relation-graph.module.css';
import { useDrawnNodes } from './use-drawn-nodes';

/** What is around a resource, drawn. The list beside it says the same in words. */
export function RelationGraph(props: { readonly graph: Graph; readonly centre: string; readonly depth: Depth }) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  );
}

function Drawing(props: { readonly graph: Graph; readonly centre: string; readonly depth: Depth }) {
  const { graph, centre, depth } = props;
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => foldGraph(graph, centre, unfolded), [graph, centre, unfolded]);
  const nodes = useDrawnNodes(shown, {
    centre,
    depth,
    onUnfold: (id) => setUnfolded((now) => new Set([...now, id])),
  });
  const edges = useMemo(() => shown.arrows.map(toEdge), [shown]);
  const colorMode = useComputedColorScheme('light');
  return (
    <div className={classes.frame} style={{ height: GRAPH_HEIGHT }} data-keeps-focus>
      <ReactFlow
        aria-label="Graph of the relations; the list below tells the same"
        nodes={nodes}
        edges={edges}
        nodeTypes={GRAPH_NODES}
        colorMode={colorMode}
        minZoom={0.2}
        maxZoom={1.5}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        // The page scrolls over it; it is made larger by its buttons, or by two fingers.
        zoomOnScroll={false}
        preventScrolling={false}
        zoomOnDoubleClick={false}
        onlyRenderVisibleElements={false}
      >
        <Controls showInteractive={false} fitViewOptions={{ maxZoom: 1 }} />
      </ReactFlow>
    </div>
  );
}

const toEdge = (arrow: Arrow): Edge => ({
  id: arrow.id,
  source: arrow.from,
  target: arrow.to,
  label: <ArrowWords arrow={arrow} />,
  labelBgPadding: [4, 2],
  markerEnd: { type: MarkerType.ArrowClosed, width: 18, height: 18 },
  ariaLabel: arrow.label,
});
