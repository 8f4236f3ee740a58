import { BaseEdge, EdgeLabelRenderer, type EdgeProps, type Edge } from '@xyflow/react';
import classes from './relation-graph.module.css';
import type { Place } from './layout-graph';
import type { Arrow } from './graph.types';

/** An arrow with its label, positioned by the layout; the tooltip shows the reverse relation. */
export function GraphArrow(props: EdgeProps<DrawnArrow>) {
  const { arrow, words, path } = props.data ?? {};
  if (!arrow || !words) return null;
  const { sourceX, sourceY, targetX, targetY } = props;
  const curve = () => arrowPath({ x: sourceX, y: sourceY }, words, { x: targetX, y: targetY });
  return (
    <>
      <BaseEdge path={path ?? curve()} markerEnd={props.markerEnd} />
      <EdgeLabelRenderer>
        <div
          className={classes.arrow}
          data-beside={path !== undefined || undefined}
          style={{ transform: `translate(${path ? 0 : -50}%, -50%) translate(${words.x}px, ${words.y}px)` }}
          title={`Reverse: ${arrow.reverse}`}
        >
          {arrow.label}
          {arrow.selected && <span className={classes.selected}>{arrow.selected}</span>}
        </div>
      </EdgeLabelRenderer>
    </>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** SVG path data of a curve that is horizontal at its ends and at its label. */
function arrowPath(start: Point, middle: Point, end: Point): string {
  return `M${start.x},${start.y} ${curve(start, middle)} ${curve(middle, end)}`;
}

function curve(from: Point, to: Point): string {
  const bend = (from.x + to.x) / 2;
  return `C${bend},${from.y} ${bend},${to.y} ${to.x},${to.y}`;
}

/** An arrow as an edge of the drawing library. */
export type DrawnArrow = Edge<
  {
    readonly arrow: Arrow;
    /** The position of its label: the centre, or with a path the middle of the left edge. */
    readonly words: Place;
    /** SVG path data if the layout determines the path. */
    readonly path: string | undefined;
  },
  'arrow'
>;
