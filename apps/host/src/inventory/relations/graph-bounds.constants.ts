import type { NeighbourhoodBounds } from './neighbourhood.js';

/** Direct neighbours are also read as a list. */
export const DIRECT_BOUNDS: NeighbourhoodBounds = { nodes: 500, edges: 2000 };

/** The maximum for a graph that is still readable. It also limits the cost of a dense graph to three times that of a page of resources. */
export const DEEPER_BOUNDS: NeighbourhoodBounds = { nodes: 150, edges: 450 };
