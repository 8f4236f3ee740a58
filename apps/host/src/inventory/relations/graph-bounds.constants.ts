import type { NeighbourhoodBounds } from './neighbourhood.js';

/** Direct neighbours are also read as a list. */
export const DIRECT_BOUNDS: NeighbourhoodBounds = { nodes: 500, edges: 2000 };

/** Of several steps it is a picture, and more is none; it also keeps a crowded graph at three times the cost of a page of resources. */
export const DEEPER_BOUNDS: NeighbourhoodBounds = { nodes: 150, edges: 450 };
