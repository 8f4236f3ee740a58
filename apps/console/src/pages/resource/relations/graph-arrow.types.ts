import type { Edge } from '@xyflow/react';
import type { Arrow } from './graph.types';

/** An arrow as the drawing library takes it. */
export type DrawnArrow = Edge<
  {
    readonly arrow: Arrow;
    /** Where its words stand. */
    readonly middle: { readonly x: number; readonly y: number };
  },
  'arrow'
>;
