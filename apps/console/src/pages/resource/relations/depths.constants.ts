/** How many relations away from a resource its graph can reach: what the API takes. */
export const DEPTHS = [1, 2, 3] as const;

export type Depth = (typeof DEPTHS)[number];
