/** Resources annotated in one transaction: others who annotate wait for a part of this size, for less than a second. */
export const PART_SIZE = 2500;
