/** The depths of the relation graph that the API supports. */
export const DEPTHS = [1, 2, 3] as const;

export type Depth = (typeof DEPTHS)[number];
