import type { Edge } from '@xyflow/react';
import type { Place } from './graph-layout.types';
import type { Arrow } from './graph.types';

/** An arrow as the drawing library takes it. */
export type DrawnArrow = Edge<
  {
    readonly arrow: Arrow;
    /** Where its words stand: their middle, or with a path the middle of their left edge. */
    readonly words: Place;
    /** SVG path data, where the layout decides the way. */
    readonly path: string | undefined;
  },
  'arrow'
>;
