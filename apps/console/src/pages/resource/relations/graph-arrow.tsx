import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { arrowPath } from './arrow-path';
import type { DrawnArrow } from './graph-arrow.types';
import classes from './relation-graph.module.css';

/** An arrow with its words, where the layout has room for them; read the other way round when one points at them. */
export function GraphArrow(props: EdgeProps<DrawnArrow>) {
  const { arrow, middle } = props.data ?? {};
  if (!arrow || !middle) return null;
  const path = arrowPath({ x: props.sourceX, y: props.sourceY }, middle, { x: props.targetX, y: props.targetY });
  return (
    <>
      <BaseEdge path={path} markerEnd={props.markerEnd} />
      <EdgeLabelRenderer>
        <div
          className={classes.arrow}
          style={{ transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)` }}
          title={`The other way round: ${arrow.reverse}`}
        >
          {arrow.label}
          {arrow.selected && <span className={classes.selected}>{arrow.selected}</span>}
        </div>
      </EdgeLabelRenderer>
    </>
  );
}
