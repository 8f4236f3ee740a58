import type { Edge } from '@xyflow/react';
import type { Place } from './graph-layout.types';
import type { Arrow } from './graph.types';

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
